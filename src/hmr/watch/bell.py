"""A source that tells nothing: what a taker waits on while there are no events to wait for."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from os.path import exists

from hmr.watch.signals import Signal


class Bell:
    """Somebody waits, somebody else rings; a `Source`."""

    closes = True

    def __init__(self) -> None:
        self._rung = threading.Condition()
        self._awake = False
        self._stopped = False

    def watch(self, folder: str, entries: bool) -> None:
        """See `Source.watch`; nothing will be told."""

    def unwatch(self, folder: str) -> None:
        """See `Source.unwatch`."""

    def wait(self, timeout: float | None) -> None:
        """See `Source.wait`."""
        with self._rung:
            self._rung.wait_for(lambda: self._awake or self._stopped, timeout)
            self._awake = False

    def wake(self) -> None:
        """See `Source.wake`."""
        with self._rung:
            self._awake = True
            self._rung.notify_all()

    def read(self) -> Iterable[Signal]:
        """See `Source.read`."""
        return ()

    def exists(self, path: str) -> bool:
        """See `Source.exists`."""
        return exists(path)

    def stop(self) -> None:
        """See `Source.stop`."""
        with self._rung:
            self._stopped = True
            self._rung.notify_all()
