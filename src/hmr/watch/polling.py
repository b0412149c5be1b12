"""Where no events come: compare what the file system says of each file, now and then."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from time import perf_counter

from hmr.watch.signals import Signal

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import TypeAlias

Stamp: TypeAlias = "tuple[int, int, int, int] | None"

SETTLING = 0.05
"""Seconds between two looks at a file that is being written."""
SHARE = 50
"""The scans take at most one part in so many of a core."""


def stamp_of(path: str) -> Stamp:
    """Give what betrays an edit: a change time cannot be set back, unlike the modification time."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino, found.st_ctime_ns


class Polling:
    """The files to look at, their last stamps, and when to look again.

    Parameters:
        interval: seconds between two looks; more where a look takes long.
        stamp: gives a file's stamp, None where there is no such file.
    """

    def __init__(self, interval: float, stamp: Callable[[str], Stamp] = stamp_of) -> None:
        self._interval = interval
        self._stamp = stamp
        self._stamps: dict[str, Stamp] = {}
        self._unsettled: dict[str, float] = {}  # changed lately; to be judged from then on
        self._full_due = 0.0
        self.next_due: float | None = None
        """When to look again, None where there is nothing to look at."""

    def __contains__(self, path: str) -> bool:
        return path in self._stamps

    def __len__(self) -> int:
        return len(self._stamps)

    def add(self, paths: Iterable[str], now: float) -> None:
        """Look at these files too; what they are now is what later looks compare with."""
        for path in paths:
            if path not in self._stamps:
                self._stamps[path] = self._stamp(path)
        if self.next_due is None and self._stamps:
            self.next_due = self._full_due = now + self._interval

    def scan(self, now: float) -> list[Signal]:
        """Look at the files if it is time, and give what changed, with paths as they were added.

        A stamp's time has the file system's granularity, so that a second write within it leaves
        no trace. Therefore a file is told ``closed`` only when it looked the same twice, some time
        apart: whoever reads it then reads the second write too.
        """
        if self.next_due is None or now < self.next_due:
            return []
        signals: list[Signal] = []
        full = now >= self._full_due
        began = perf_counter()
        for path in tuple(self._stamps if full else self._unsettled):
            before, after = self._stamps[path], self._stamp(path)
            if after != before:
                self._stamps[path] = after
                signals.append(Signal("gone" if after is None else "modified", path))
                self._unsettled.pop(path, None)
                if after is not None:
                    self._unsettled[path] = now + SETTLING
            elif self._unsettled.get(path, now + 1) <= now:
                del self._unsettled[path]
                signals.append(Signal("closed", path))
        if full:
            self._full_due = now + max(self._interval, SHARE * (perf_counter() - began))
        self.next_due = min((self._full_due, *self._unsettled.values()))
        return signals

    def clear(self) -> None:
        """Look at nothing any more."""
        self._stamps.clear()
        self._unsettled.clear()
        self.next_due = None
