"""The thread that waits for saves and has them revised; before a fork it ends, and begins anew."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Mapping

from hmr import forks
from hmr.intake import Intake
from hmr.watch import Watch

AT_FORK = 10.0
"""Seconds for which a fork waits at most for a revision to end."""
_LIVES = 0.05
"""Seconds that a forked child has to live until anything is done for it: many only exec."""


class Watching:
    """Waits for saves in a thread of its own, until it is stopped.

    A forked child has a thread of its own, too, and watches by itself: a server's workers are
    revised as the server is. Where the fork was made by a revision, or while one did not come to
    its end, the child is not watched.

    Parameters:
        intake: what has come into the session.
        revise: revises what is at some paths, given when each was saved; all that are known for
            None.
        lock: the session's.
        poll: look at the files at intervals in place of waiting for events.
    """

    def __init__(
        self,
        intake: Intake,
        revise: Callable[[Collection[str] | None, Mapping[str, float]], object],
        lock: threading.RLock,
        poll: bool,
    ) -> None:
        self._intake = intake
        self._revise = revise
        self._lock = lock
        self._poll = poll
        self._over = self._pausing = self._paused = False
        self._thread: threading.Thread | None = None
        self.watch = intake.watch = Watch(poll=poll)

    def start(self) -> None:
        """Begin to wait."""
        self.cover()
        self._begin(self._intake.presume)
        forks.follow(self)

    @property
    def alive(self) -> bool:
        """Whether saves are noticed."""
        return self._thread is not None and self._thread.is_alive()

    def cover(self) -> None:
        """Watch all files that matter by now."""
        if self._intake.any:
            self.watch.cover(self._intake.revisions().wanted())

    def stop(self) -> None:
        """Have no thread and watch no file any more."""
        self._over = True
        self._intake.watch = None
        self.watch.stop()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        self._thread = None

    def _begin(self, first: Callable[[], object]) -> None:
        self._thread = threading.Thread(target=self._wait, args=(first,), name="hmr", daemon=True)
        self._thread.start()

    def _wait(self, first: Callable[[], object]) -> None:
        """Revise whenever files have settled, until nobody wants them watched any more."""
        first()
        while not (self._over or self._pausing):
            batch = self.watch.take(self._intake.patience())
            if self._over:
                return
            if batch:
                since = {change.path: change.at for change in batch}
                self._revise(since.keys(), since)
            else:
                self._intake.rest()

    # -- around a fork ----------------------------------------------------------------------------
    def pause(self) -> None:
        """See `hmr.forks`."""
        thread = self._thread
        if thread is None or thread is threading.current_thread():
            return
        if self._lock.acquire(blocking=False):
            revising = self._intake.revising  # and so it is this thread that does
            self._lock.release()
            if revising:
                return
        self._pausing = True
        self.watch.wake()
        thread.join(AT_FORK)
        self._paused = not thread.is_alive()

    def resume(self) -> None:
        """See `hmr.forks`."""
        self._pausing = False
        if self._paused and not self._over:
            self._paused = False
            self._begin(_nothing)

    def renew(self) -> None:
        """See `hmr.forks`; the queue of the kernel's is the parent's, who reads it."""
        paused, self._paused, self._pausing = self._paused, False, False
        self._thread = self._intake.watch = None
        if not paused:
            self._over = True
        elif not self._over:
            self.watch = self._intake.watch = Watch(poll=self._poll)
            self._begin(self._look_again)

    def _look_again(self) -> None:
        """Watch in a child what was watched in the parent; what was saved meanwhile is revised."""
        self.watch.take(_LIVES)
        if self._over or self._pausing:
            return
        with self._lock:
            known = self._intake.renewed()
        if known:
            self._revise(None, {})


def _nothing() -> None:
    pass
