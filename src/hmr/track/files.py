"""What is on disk: stamps that say when a file need not be read, and bytes that prove the rest."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import NamedTuple

RACY = 50_000_000
"""A stamp this young (in ns) proves nothing: another edit may share its clock tick."""


class Stamp(NamedTuple):
    """What the file system says of a file; `change` can't be forged by `os.utime`."""

    modified: int
    change: int
    size: int
    inode: int


class Files:
    """Reads files again only when their stamp does not prove that they are the same.

    Parameters:
        clock: gives the time in nanoseconds since the epoch.
    """

    def __init__(self, clock: Callable[[], int] = time.time_ns) -> None:
        self._clock = clock
        self._known: dict[str, Stamp] = {}

    def read(self, path: str, *, always: bool = False) -> bytes | None:
        """Give a file's bytes, or None where the stamp proves that they were read before.

        Parameters:
            path: the file.
            always: read it whatever the stamp says.

        Raises:
            OSError: when it is gone or can't be read.
        """
        stamp = _stamp(path)
        if not always and self._known.get(path) == stamp:
            return None
        while True:
            with open(path, "rb") as file:
                data = file.read()
            after = _stamp(path)
            if after == stamp:
                break
            stamp = after
        if self._clock() - max(stamp.modified, stamp.change) > RACY:
            self._known[path] = stamp
        else:
            self._known.pop(path, None)
        return data

    def unchanged(self, path: str, data: bytes) -> bool:
        """Whether a file still has these bytes, to be asked just before acting on them."""
        try:
            with open(path, "rb") as file:
                return file.read() == data
        except OSError:
            return False

    def forget(self, path: str) -> None:
        """Read the file next time, whatever its stamp says."""
        self._known.pop(path, None)


def _stamp(path: str) -> Stamp:
    return stamp(os.stat(path))


def stamp(status: os.stat_result) -> Stamp:
    """Give what tells two states of a file apart."""
    return Stamp(status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
