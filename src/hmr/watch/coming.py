"""Files of modules that were just imported: to be covered when the burst of imports is over.

The program waits for its imports, and covering a file costs as much as importing a small module.
A file that was saved before it was covered is told by its stamp.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from time import monotonic

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from hmr.watch.queue import Watch

CALM = 0.05
"""Seconds without an import after which a burst is over."""
BOUND = 1.0
"""Seconds after which a burst that goes on is covered anyway."""
REST = 1.0
"""Seconds without an import after which there is time for what the next save will need."""

Stamp = int
"""Stands for what the file system says of a file: one number, as many are kept."""


class Coming:
    """What has come in, and when to care for it; `add` is called in any thread, the rest in one.

    Parameters:
        clock: seconds that never go back.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._files: list[tuple[str, Stamp | None]] = []
        self._first = self._last = 0.0
        self._restless = False

    def add(self, path: str, stamp: Stamp | None) -> bool:
        """Take a file in; True where the thread that waits for saves has to learn of it."""
        self._last = self._clock()
        self._restless = True
        self._files.append((path, stamp))
        if len(self._files) > 1:
            return False
        self._first = self._last
        return True

    def patience(self) -> float | None:
        """Give how many seconds nothing is to be done; None where nothing will be."""
        if self._files:
            due = min(self._last + CALM, self._first + BOUND)
        elif self._restless:
            due = self._last + REST
        else:
            return None
        return max(0.0, due - self._clock())

    def cover(self, watch: Watch) -> None:
        """Cover what has come in, and have looked at again what was saved meanwhile."""
        if not self._files:
            return
        files, self._files = self._files, []
        watch.cover(path for path, _ in files)
        for path, stamp in files:
            if stamp is None or _stamp(path) != stamp:
                watch.saved(path)

    def rested(self) -> bool:
        """Whether there has just been enough of a rest; True once after each time of imports."""
        if self._files or not self._restless or self._clock() < self._last + REST:
            return False
        self._restless = False
        return True


def _stamp(path: str) -> Stamp | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return hash((found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino))
