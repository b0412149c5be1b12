"""What is on disk: stamps that say when a file need not be read, and bytes that prove the rest."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from hmr._values import NamedTuple

RACY = 50_000_000
"""A stamp this young (in ns) proves nothing: another edit may share its clock tick."""


_READ = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_CHUNK = 1 << 18
_LITTER = ("~", ".pyc", ".swp", ".swx", ".tmp", ".part")
_LOOKS = 5
_PAUSE = 0.002
_EMPTY = 400_000_000
"""How long (in ns) an empty file counts as one that is going to be written; less than the watch
holds its event back."""


def content(path: str) -> bytes | None:
    """Give a file's bytes, or the names of what lies in a folder; None where it can't be read.

    Parameters:
        path: the file, or the folder with a slash at its end.
    """
    try:
        if path.endswith(os.sep):
            return _names(path)
        return _bytes(path)
    except OSError:
        return None


def _bytes(path: str) -> bytes:
    """Read a file in fewer steps than `open` does."""
    file = os.open(path, _READ)
    try:
        parts = []
        while part := os.read(file, _CHUNK):
            parts.append(part)
    finally:
        os.close(file)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def saved_at(path: str) -> int | None:
    """Give when a file was last written, in ns since the epoch; None where it can't be asked."""
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return None


def stamp_of(path: str, data: bytes) -> Stamp | None:
    """Give the stamp of a file that has just been read, or None where it is another by now."""
    try:
        found = _stamp(path)
    except OSError:
        return None
    return found if content(path) == data else None


class Stamp(NamedTuple):
    """What the file system says of a file; `change` can't be forged by `os.utime`."""

    modified: int
    change: int
    size: int
    inode: int


class Files:
    """Reads files again only when their stamp does not prove that they are the same.

    Parameters:
        writing: says whether a file is being written just now.
        signs: gives a number that grows with whatever happens to a file; None where nobody
            watches it.
        again: has a file looked at once more when it has rested.
        clock: gives the time in nanoseconds since the epoch.
    """

    def __init__(
        self,
        writing: Callable[[str], bool] = lambda _path: False,
        signs: Callable[[str], int | None] = lambda _path: None,
        again: Callable[[str], None] = lambda _path: None,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._writing = writing
        self._signs = signs
        self._again = again
        self._clock = clock
        self._known: dict[str, Stamp] = {}
        self._before: tuple[str, int | None] = ("", None)
        """The file that was last read, and the number of what had happened to it until then."""

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
        self._before = path, self._signs(path)
        while True:
            data = _bytes(path)
            after = _stamp(path)
            if after == stamp:
                break
            stamp = after
        if self._clock() - max(stamp.modified, stamp.change) > RACY:
            self._known[path] = stamp
        else:
            self._known.pop(path, None)
        return data

    def whole(self, path: str, read: bytes = b"") -> bytes | None:
        """Give the content of a saved file once nobody is in the midst of writing it.

        An editor that writes in place truncates first, and the next save of a burst may do so
        while we look: what was read counts only if nothing happened to the file meanwhile.

        Parameters:
            path: the file.
            read: what `read` gave of it just now, if anything.

        Returns:
            None where it is being written: the end of the save is an event of its own.
        """
        self.forget(path)
        if read and self._before == (path, self._signs(path)):
            return None if self._writing(path) else read
        for _ in range(_LOOKS):
            before = self._signs(path)
            data = content(path)
            if data == b"":
                # Not every system tells of a truncation before something is written.
                if before is not None and self._is_young(path):
                    self._again(path)
                    return None
                time.sleep(_PAUSE)
                if content(path) != data:
                    continue
            if self._signs(path) == before:
                return None if self._writing(path) else data
        return None

    def _is_young(self, path: str) -> bool:
        try:
            stamp = _stamp(path)
        except OSError:
            return False
        return self._clock() - max(stamp.modified, stamp.change) < _EMPTY

    def forget(self, path: str) -> None:
        """Read the file next time, whatever its stamp says."""
        self._known.pop(path, None)


def _names(folder: str) -> bytes:
    """Give the names of what lies in a folder, but for what Python and editors leave there."""
    names = (os.fsencode(name) for name in os.listdir(folder) if not _is_litter(name))
    return b"\n".join(sorted(names))


def _is_litter(name: str) -> bool:
    return name.startswith(".") or name == "__pycache__" or name.endswith(_LITTER)


def state_of(path: str) -> Stamp | None:
    """Give what tells two states of a file, or of a folder, apart; None where there is none.

    Of a folder it is the names alone: its times change with every `__pycache__`.

    Parameters:
        path: the file, or the folder with a slash at its end.
    """
    try:
        if path.endswith(os.sep):
            names = _names(path)
            return Stamp(0, 0, len(names), hash(names))
        return _stamp(path)
    except OSError:
        return None


def _stamp(path: str) -> Stamp:
    return stamp(os.stat(path))


def stamp(status: os.stat_result) -> Stamp:
    """Give what tells two states of a file apart."""
    return Stamp(status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
