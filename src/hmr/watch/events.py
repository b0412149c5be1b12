"""macOS, Windows and others: events through watchdog, the only file that knows it."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable
from os import fsdecode
from os.path import exists

from watchdog.events import (
    EVENT_TYPE_CLOSED,
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch
from watchdog.utils import platform

from hmr.watch.signals import Signal


class Watchdog(FileSystemEventHandler):
    """A watchdog observer whose events are queued here until somebody reads them; a `Source`.

    Raises:
        OSError: the observer cannot start.
    """

    closes = platform.is_linux()

    def __init__(self) -> None:
        self._bell = threading.Condition()
        self._signals: deque[Signal] = deque()
        self._awake = False
        self._watches: dict[str, ObservedWatch] = {}
        # The timeout is for backends that look up once in a while; the longer, the quieter.
        self._observer = Observer(timeout=60.0)
        self._observer.start()

    def watch(self, folder: str, entries: bool) -> None:
        """See `Source.watch`; what happens to a folder that is not covered is not told here."""
        if not entries:
            return
        self.unwatch(folder)  # it would keep a watch on a folder that was deleted since
        self._watches[folder] = self._observer.schedule(self, folder)

    def unwatch(self, folder: str) -> None:
        """See `Source.unwatch`."""
        watch = self._watches.pop(folder, None)
        if watch is not None:
            self._observer.unschedule(watch)

    def dispatch(self, event: FileSystemEvent) -> None:
        """Take an event from watchdog's thread."""
        signals = tuple(self._signals_of(event))
        if signals:
            with self._bell:
                self._signals.extend(signals)
                self._bell.notify_all()

    def wait(self, timeout: float | None) -> None:
        """See `Source.wait`."""
        with self._bell:
            self._bell.wait_for(lambda: self._awake or self._signals, timeout)
            self._awake = False

    def wake(self) -> None:
        """See `Source.wake`."""
        with self._bell:
            self._awake = True
            self._bell.notify_all()

    def read(self) -> Iterable[Signal]:
        """See `Source.read`."""
        with self._bell:
            signals = tuple(self._signals)
            self._signals.clear()
        return signals

    def exists(self, path: str) -> bool:
        """See `Source.exists`."""
        return exists(path)

    def stop(self) -> None:
        """See `Source.stop`."""
        self.wake()
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join()
        self._watches.clear()

    def _signals_of(self, event: FileSystemEvent) -> Iterable[Signal]:
        path = fsdecode(event.src_path)
        kind = event.event_type
        if kind == EVENT_TYPE_DELETED:
            yield Signal("lost" if path in self._watches else "gone", path)
        elif kind == EVENT_TYPE_MOVED:
            if path:
                yield Signal("gone", path)
            if event.dest_path:
                yield Signal("arrived", fsdecode(event.dest_path))
        elif kind == EVENT_TYPE_CREATED:
            yield Signal("created", path)
        elif kind == EVENT_TYPE_MODIFIED and not event.is_directory:
            yield Signal("modified", path)
        elif kind == EVENT_TYPE_CLOSED:
            yield Signal("closed", path)
