"""The queue between the file system and a revision: files go in, settled batches come out."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterable
from time import monotonic

from hmr.watch import trouble
from hmr.watch.bell import Bell
from hmr.watch.gitlock import BOUND as GIT_BOUND
from hmr.watch.gitlock import GitLocks
from hmr.watch.mounts import Mounts
from hmr.watch.pace import Pace
from hmr.watch.polling import Polling
from hmr.watch.roads import Roads
from hmr.watch.settling import Settling
from hmr.watch.signals import FileChange, Source

ROUNDS = 20
"""Attempts to watch folders that come and go meanwhile; then the next event has to help."""
GIT_LOOK = 0.01
"""Seconds between two looks at git's lock, while there is one and a batch waits for it."""


def event_source() -> Source:
    """Make the source of events that this system offers; its library is imported only now.

    Raises:
        OSError: it cannot start.
        ImportError: its library is not there.
    """
    if sys.platform == "linux":
        from hmr.watch.inotify import Inotify

        return Inotify()
    from hmr.watch.events import Watchdog

    return Watchdog()


class Watch:
    """Wait for saves of the covered files, and hand them out once they are complete.

    No thread of ours runs: whoever takes waits for the kernel itself, and nothing wakes up while
    nobody saves. All methods may be called from any thread. In a forked child nothing is watched.

    Since 1.0.

    Parameters:
        poll: never use events, look at the files every `interval` seconds.
        interval: seconds between two looks at a file where there are no events.
        on_trouble: is told, once for each cause, why some folders give no events; by default it
            goes to the standard error stream.
        source: makes the source of events.
        mounts: makes the table that knows file systems which tell nothing.
        clock: seconds that never go back.
    """

    def __init__(
        self,
        *,
        poll: bool = False,
        interval: float = 0.2,
        on_trouble: Callable[[str], None] = trouble.say,
        source: Callable[[], Source] = event_source,
        mounts: Callable[[], Mounts] = Mounts,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._poll = poll
        self._interval = interval
        self._on_trouble = on_trouble
        self._make_source = source
        self._make_mounts = mounts
        self._mounts: Mounts | None = None  # read once, and again when folders change
        self._clock = clock
        self._lock = threading.RLock()
        self._source: Source = Bell()
        self._events = False  # the source tells of files, it's not just a bell
        self._watched: dict[str, bool] = {}
        self._silent: set[str] = set()  # folders that are wanted, and give no events
        self._roads = Roads()
        self._polling = Polling(interval)
        self._settling = Settling(_size)
        self._git = GitLocks()
        self._turned: set[str] = set()  # files that may be links now, or lead elsewhere
        self._told: set[object] = set()
        self._awake = False
        self._pid = os.getpid()
        self._stopped = False
        self._held_since: float | None = None

    def cover(self, paths: Iterable[str]) -> None:
        """Care about these files too, by watching their folders, not recursively.

        A file need not exist, nor its folder: their coming is reported. Covering a file again
        costs nothing. After `stop` nothing is covered any more. A folder, with a slash at the end
        of its path, is reported when something comes into it or goes.

        Since 1.0.

        Parameters:
            paths: how the files will be called in the reports.
        """
        if self._over():
            return
        with self._lock:
            if self._stopped:  # meanwhile
                return
            fresh = [path for path in paths if path not in self._roads]
            if not fresh:
                return
            for path in fresh:
                self._roads.add(path)
            for folder in _folders(fresh):
                self._git.locate(folder)  # now, and not when a save is about to be handed out
            if self._poll:
                self._polling.add(fresh, self._clock())
            else:
                self._attach(self._clock())
            self._source.wake()

    def take(self, timeout: float | None = None) -> tuple[FileChange, ...]:
        """Block until a covered file has settled after a change.

        A batch waits for git while it has the index of the files' working tree locked, up to 5
        seconds, so that a checkout is one batch.

        Since 1.0.

        Parameters:
            timeout: seconds to wait at most; None waits until something happens.

        Returns:
            What has settled, each file once, oldest first; empty on timeout, `wake` or `stop`.
        """
        deadline = None if timeout is None else self._clock() + timeout
        pace = Pace()
        while not self._over():
            with self._lock:
                if self._stopped:  # since the look above: nobody rings the bell that hangs now
                    return ()
                if self._awake:
                    self._awake = False
                    return ()
                now = self._clock()
                useful = self._drain(now)
                changes, due = self._settling.ready(now)
                if changes and self._held(changes, now):
                    due = now + GIT_LOOK
                elif changes:
                    # What git did before our look at its lock is in the queue by now.
                    self._drain(now)
                    changes, due = self._settling.ready(now)
                    if not self._settling.missing(now):
                        self._settling.forget(changes)
                        return tuple(sorted(changes, key=lambda change: change.at))
                if deadline is not None and now >= deadline:
                    return ()
                if self._turned:
                    self._relink(now)
                    continue
                times = [
                    time for time in (due, deadline, self._polling.next_due) if time is not None
                ]
                source = self._source
            pace.keep(useful or due is not None, now)
            source.wait(max(0.0, min(times) - now) if times else None)
        return ()

    def wake(self) -> None:
        """Make the `take` that blocks now, or else the next one, return nothing.

        Since 1.0.
        """
        with self._lock:
            self._awake = True
            self._source.wake()

    def writing(self, path: str) -> bool:
        """Tell whether somebody is in the midst of writing a file.

        Ask *after* reading a file: an answer of no means that what was read is a complete save,
        as far as the system tells of writing while it happens (Linux does), unless `signs` grew.

        Since 1.0.
        """
        if self._over():
            return False
        with self._lock:
            self._drain(self._clock())
            return self._settling.writing(path)

    def signs(self, path: str) -> int:
        """Give a number that grows with whatever happens to a file, until this very moment.

        The same number before and after reading it means that nobody touched it in between.

        Since 1.0.
        """
        if self._over():
            return 0
        with self._lock:
            self._drain(self._clock())
            return self._settling.signs(path)

    def saved(self, path: str) -> None:
        """Let the next `take` hand a file out: it was saved before it was covered.

        Should it still be being written, what is written from now on is told as any save is.

        Since 1.0.
        """
        if not self._over():
            with self._lock:
                self._settling.note(path, "closed", self._clock())

    def again(self, path: str) -> None:
        """Hand a file out once more when it has rested: it was found in the midst of a change.

        Since 1.0.
        """
        if not self._over():
            with self._lock:
                self._settling.note(path, "modified", self._clock())
            self.wake()

    def release(self) -> None:
        """Watch nothing any more, forget what was not taken; `cover` may be called again.

        Since 1.0.
        """
        if os.getpid() != self._pid:
            return
        with self._lock:
            source, self._source, self._events = self._source, Bell(), False
            self._watched.clear()
            self._silent.clear()
            self._roads.clear()
            self._polling.clear()
            self._settling.clear()
            self._git.clear()
            self._turned.clear()
        source.stop()

    def stop(self) -> None:
        """Watch nothing any more, for good: whoever takes gets nothing, at once. Idempotent.

        Since 1.0.
        """
        self._stopped = True
        self.release()

    @property
    def polling(self) -> bool:
        """True while some folder gives no events, and its files are looked at now and then."""
        return len(self._polling) > 0

    @property
    def folders(self) -> frozenset[str]:
        """The folders that hold covered files and are watched now."""
        with self._lock:
            return self._roads.folders

    def _over(self) -> bool:
        """Tell whether nothing can come any more.

        So it is in a forked child: the kernel's queue is shared with the parent, who reads it; and
        a lock that a thread held at the moment of the fork is held for ever.
        """
        return self._stopped or os.getpid() != self._pid

    def _drain(self, now: float) -> bool:
        """Take into account what happened until now; False if nothing of it concerned us."""
        useful = False
        changed: set[str] = set()
        for kind, entry in self._source.read():
            if kind == "overflow":
                useful = True
                for path in self._roads.covered:
                    self._settling.note(path, "created", now)
            elif kind == "lost":
                changed.update(self._lose(entry))
            else:
                moved = kind in ("arrived", "created", "gone")
                for path in self._roads.files(entry, among=moved):
                    if path not in self._polling:
                        useful = True
                        self._settling.note(path, "created" if path[-1] == os.sep else kind, now)
                        if kind in ("arrived", "created"):
                            self._turned.add(path)
                if moved:
                    changed.update(self._roads.changed_by(entry, lost=False))
        if changed:
            self._reattach(changed, now)
        for kind, path in self._polling.scan(now):
            self._settling.note(path, kind, now)
        return useful or bool(changed)

    def _lose(self, folder: str) -> list[str]:
        """Forget the watches on a folder that went; give the folders whose roads that cuts."""
        # What was below it moved along, and is watched where it lies now: look anew.
        for below in [name for name in self._watched if _is_within(name, folder)]:
            self._source.unwatch(below)
            del self._watched[below]
        return self._roads.changed_by(folder, lost=True)

    def _relink(self, now: float) -> None:
        """Follow files that were replaced by links, or are links to another file now."""
        turned = [path for path in self._turned if self._roads.relink(path)]
        self._turned.clear()
        if turned:
            self._attach(now)
            self._suspect(dict.fromkeys(turned, True), now)

    def _reattach(self, folders: Iterable[str], now: float) -> None:
        """Follow folders that vanished, came back, or lead elsewhere now."""
        self._mounts = None
        suspects = self._roads.rebuild(folders)
        self._attach(now)
        self._suspect(suspects, now)

    def _suspect(self, suspects: dict[str, bool], now: float) -> None:
        """Report files whose events may have passed us by."""
        for path, known in suspects.items():
            if path in self._polling:
                continue
            if os.path.exists(path):
                # Its writer may have been quicker than we were: then no close will be told.
                self._settling.note(path, "created", now)
            elif known:
                self._settling.note(path, "gone", now)

    def _attach(self, now: float) -> None:
        """Make what is watched equal to what is wanted."""
        for _ in range(ROUNDS):
            if not self._roads.outdated:
                break
            self._roads.outdated = False
            wanted = self._roads.wanted
            for folder in [folder for folder in self._watched if folder not in wanted]:
                self._source.unwatch(folder)
                del self._watched[folder]
            fresh = [
                folder
                for folder, entries in wanted.items()
                if self._watched.get(folder) != entries and folder not in self._silent
            ]
            gone = [folder for folder in fresh if not self._watch(folder, wanted[folder])]
            changed = {name for folder in gone for name in self._roads.changed_by(folder, True)}
            changed.update(self._roads.came())
            if not changed:
                break
            # Something went or came between our look at it and our watch.
            self._suspect(self._roads.rebuild(changed), now)
        for folder in self._silent:
            self._polling.add(self._roads.files_in(folder), now)

    def _watch(self, folder: str, entries: bool) -> bool:
        """Watch a folder, or look at its files instead; False where it is there no more."""
        if self._mounts is None:
            self._mounts = self._make_mounts()
        if entries and (kind := self._mounts.silent(folder)):
            self._silent.add(folder)
            self._tell(kind, trouble.silent_mount(folder, kind, self._interval))
            return True
        try:
            if not self._events:
                self._start()
            self._source.watch(folder, entries)
        except (FileNotFoundError, NotADirectoryError):
            return False
        except (OSError, ImportError) as error:
            if entries:  # of the folders above, only an odd move would be seen in addition
                self._silent.add(folder)
                cause = error.errno if isinstance(error, OSError) else type(error)
                self._tell(cause, trouble.no_events(folder, error, self._interval))
            return True
        self._watched[folder] = entries
        return True

    def _start(self) -> None:
        """Begin to listen to events."""
        source, bell = self._make_source(), self._source
        self._source = source
        self._events = True
        self._settling.closes = source.closes
        bell.stop()  # who waits there comes here

    def _tell(self, cause: object, message: str) -> None:
        if cause not in self._told:
            self._told.add(cause)
            self._on_trouble(message)

    def _held(self, changes: list[FileChange], now: float) -> bool:
        """Tell whether git is still changing the files around these, and may go on for a while."""
        folders = _folders(change.path for change in changes)
        if not self._git.held(folders, self._source.exists):
            self._held_since = None
            return False
        if self._held_since is None:
            self._held_since = now
        return now - self._held_since < GIT_BOUND


def _folders(paths: Iterable[str]) -> set[str]:
    return {os.path.dirname(os.path.abspath(path)) for path in paths}


def _is_within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder + os.sep)


def _size(path: str) -> int | None:
    try:
        return os.stat(path).st_size
    except OSError:
        return None
