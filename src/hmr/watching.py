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
        self._over = self._paused = self._renewable = False
        self._thread: threading.Thread | None = None  # any other one that is left ends by itself
        self._first: Callable[[], object] = self._presume
        self.watch = intake.watch = Watch(poll=poll)

    def start(self) -> None:
        """Begin to wait."""
        self.cover()
        self._begin()
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
        thread, self._thread = self._thread, None
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _begin(self) -> None:
        self._thread = threading.Thread(target=self._wait, name="hmr", daemon=True)
        self._thread.start()

    def _wait(self) -> None:
        """Revise whenever files have settled, until nobody wants them watched any more."""
        own = threading.current_thread()
        self._first()
        while self._thread is own:
            batch = self.watch.take(self._intake.patience())
            if self._over:
                return
            if batch:
                since = {change.path: change.at for change in batch}
                self._revise(since.keys(), since)
            else:
                self._intake.rest()

    def _presume(self) -> None:
        self._intake.presume()
        self._first = _nothing

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
        self._paused, self._thread = True, None
        self.watch.wake()
        thread.join(AT_FORK)
        self._renewable = not thread.is_alive()

    def resume(self) -> None:
        """See `hmr.forks`."""
        if self._paused and not self._over:
            self._begin()
        self._paused = False

    def renew(self) -> None:
        """See `hmr.forks`; the queue of the kernel's is the parent's, who reads it."""
        goes_on = self._paused and self._renewable and not self._over
        self._paused = False
        self._thread = self._intake.watch = None
        if goes_on:
            self.watch = self._intake.watch = Watch(poll=self._poll)
            self._first = self._look_again
            self._begin()
        else:
            self._over = True

    def _look_again(self) -> None:
        """Watch in a child what was watched in the parent; what was saved meanwhile is revised."""
        self.watch.take(_LIVES)
        if self._thread is not threading.current_thread():
            return  # it forks itself: whoever comes next begins with this
        with self._lock:
            known = self._intake.renewed()
        self._first = _nothing
        if known:
            self._revise(None, {})


def _nothing() -> None:
    pass
