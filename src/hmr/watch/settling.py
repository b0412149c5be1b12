"""When a save is complete: a small machine for each file, with the time handed in."""

from __future__ import annotations

from collections.abc import Callable

from hmr._values import NamedTuple
from hmr.watch.signals import FileChange, SignalKind

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

State: TypeAlias = "Literal['created', 'modified', 'settled', 'gone']"

GRACE = 0.3
"""Seconds that a removed file may stay away and still count as one save."""
BOUND = 0.5
"""Seconds after which a file that is written without pause, or kept open, is reported anyway."""
STALLED = 2.0
"""The same for a file that ends where a buffer does: see `BLOCK`."""
BLOCK = 4096
"""Bytes that writers' buffers and the kernel's pages are multiples of.

A file in the midst of being written ends at such a size; a complete one does once in 4,096 times.
Where the machine itself stood still for a while, silence is no sign that its writer is done.
"""
QUIET = 0.05
"""Seconds without an event after which a file counts as settled where no close is told."""
QUIET_WITH_CLOSE = 0.25
"""The same where a close is told: then silence means a slow writer, not the end of a save."""


class Entry:
    """What is known of one file between its first event and its report."""

    __slots__ = ("first", "last", "since", "state")

    def __init__(self, state: State, now: float) -> None:
        self.state: State = state
        self.first = now  # of the save
        self.since = now  # of the unbroken stretch of writing
        self.last = now  # the latest event


class Ready(NamedTuple):
    """The files that may be reported now, and when to ask again."""

    changes: list[FileChange]
    next_due: float | None


class Settling:
    """Gather events of files, and tell which files are at rest.

    Parameters:
        size: gives a file's size in bytes, or None where there is no such file.
    """

    def __init__(self, size: Callable[[str], int | None]) -> None:
        self._size = size
        self._entries: dict[str, Entry] = {}
        self._removed: set[str] = set()  # was said, and need not be said again
        self.closes = True
        """True while silence may mean a slow writer; see `QUIET_WITH_CLOSE`."""
        self._counts: dict[str, int] = {}

    def note(self, path: str, kind: SignalKind, now: float) -> None:
        """Take one event of a file into account."""
        self._counts[path] = self._counts.get(path, 0) + 1
        entry = self._entries.get(path)
        state: State
        if kind in ("closed", "arrived"):
            state = "settled"
        elif kind == "gone":
            state = "gone"
        elif kind == "created":
            # Linking a complete file makes an event of creation and no other.
            state = "modified" if entry and entry.state == "modified" else "created"
        else:
            state = "modified"
        if entry is None:
            if state != "gone" or path not in self._removed:
                self._entries[path] = Entry(state, now)
            return
        if state in ("created", "modified") and entry.state in ("settled", "gone"):
            entry.since = now
        entry.state = state
        entry.last = now

    def writing(self, path: str) -> bool:
        """Tell whether a file was modified since its writer last closed it."""
        entry = self._entries.get(path)
        return entry is not None and entry.state in ("created", "modified")

    def signs(self, path: str) -> int:
        """Give how many signals a file has had until now."""
        return self._counts.get(path, 0)

    def ready(self, now: float) -> Ready:
        """Give what is at rest, without forgetting it; see `forget`."""
        changes: list[FileChange] = []
        next_due: float | None = None
        for path, entry in self._entries.items():
            change = self._judge(path, entry, now)
            if isinstance(change, FileChange):
                changes.append(change)
            elif next_due is None or change < next_due:
                next_due = change
        return Ready(changes, next_due)

    def missing(self, now: float) -> bool:
        """Tell whether a file is gone of which it is not yet known whether it comes back.

        It belongs to what was saved with it: who renames a module edits those who import it.
        """
        return any(
            entry.state == "gone" and self._due(entry) > now for entry in self._entries.values()
        )

    def forget(self, changes: list[FileChange]) -> None:
        """Drop what was handed out."""
        for change in changes:
            self._entries.pop(change.path, None)
            known = self._removed.add if change.kind == "removed" else self._removed.discard
            known(change.path)

    def clear(self) -> None:
        """Drop everything."""
        self._entries.clear()
        self._removed.clear()

    def _judge(self, path: str, entry: Entry, now: float) -> FileChange | float:
        """Give the change to report, or the time from which on it can be."""
        if (due := self._due(entry)) > now:
            return due
        if entry.state == "settled":
            # Not looked at: whoever reads it does, and a look may cost 5 ms; see `Inotify`.
            return FileChange(path, "written", entry.first)
        size = self._size(path)
        if entry.state == "gone":
            if size is None:
                return FileChange(path, "removed", entry.first)
            entry.state = "created"  # it is back, and nobody said so
            entry.since = entry.last = now
            return self._due(entry)
        if size is None:  # its removal is still on the way to us
            entry.state = "gone"
            entry.last = now
            return self._due(entry)
        if size % BLOCK == 0 and (end := entry.since + self._bound(entry, size)) > now:
            return end  # more of its content is still to come
        return FileChange(path, "written", entry.first)

    def _bound(self, entry: Entry, size: int) -> float:
        """Give how long a file may be held that looks as if only a part of it were written."""
        if size == 0:
            return BOUND
        if entry.state == "created":  # linked as it is
            return 0.0
        return STALLED if self.closes else BOUND

    def _due(self, entry: Entry) -> float:
        if entry.state == "settled":
            return entry.last
        if entry.state == "gone":
            return entry.last + GRACE
        slow = entry.state == "modified" and self.closes
        quiet = QUIET_WITH_CLOSE if slow else QUIET
        return min(entry.last + quiet, entry.since + BOUND)
