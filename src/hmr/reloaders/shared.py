"""The one session behind all proxies: each holds a lease, and the last one ends it."""

from __future__ import annotations

import functools
import os
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from types import FrameType, ModuleType
from typing import Any, Protocol, TextIO, TypeAlias

from hmr.errors import HmrError
from hmr.report.value import Report
from hmr.track.places import Place, module_frame

Stamp: TypeAlias = tuple[int, int, int, int]


class SessionLike(Protocol):
    """The part of `hmr.session.Session` that is used here."""

    def revise(self) -> Report: ...
    def stop(self) -> None: ...
    def add_root(self, root: str | ModuleType, exclude: Iterable[str] = ()) -> None: ...
    def on_revision(self, callback: Callable[[Report], None]) -> Callable[[], None]: ...
    def adopt(self, module: ModuleType, path: str, source: bytes, code: Any) -> None: ...


class MakeSession(Protocol):
    """What makes a session; `hmr.session.Session` itself fits."""

    def __call__(
        self,
        *roots: str | ModuleType,
        exclude: Iterable[str],
        watch: bool,
        on_report: Callable[[Report], None],
    ) -> SessionLike: ...


def _new_session(*roots: str | ModuleType, **options: Any) -> SessionLike:
    from hmr.session import Session  # loads the engine: not before the first proxy needs it

    return Session(*roots, **options)


class Lease:
    """One proxy's claim on the shared session, from its making to its `stop()`."""

    def __init__(self, owner: Shared, place: Place, exclude: frozenset[str], watch: bool) -> None:
        self.owner = owner
        self.place = place
        self.exclude = exclude
        self.watch = watch
        self.active = True
        self.seen: Stamp | None = None
        self.settle: Callable[[], None] = _nothing  # has the proxy look up its thing again

    def reload(self) -> Report:
        """Bring the program up to date now; see `Shared.revise`."""
        return self.owner.revise(self)

    def stop(self) -> None:
        """End the claim; see `Shared.close`."""
        self.owner.close(self)

    def look(self) -> None:
        """Revise first if the file of the thing that is about to be used has changed."""
        if not self.active:
            return
        try:
            stat = os.stat(self.place.path)
        except OSError:  # between an editor's delete and create; or no file at all
            return
        stamp = (stat.st_mtime_ns, stat.st_size, stat.st_ino, stat.st_ctime_ns)
        if stamp != self.seen:
            self.seen = stamp  # before the revision: a broken file is looked at once, not for ever
            self.owner.revise_quietly(self)


def _nothing() -> None:
    """Stand for the proxy of a lease that has none: a decorator's."""


class Shared:
    """The session that all proxies share: it grows with them, and ends with the last.

    Parameters:
        make_session: makes the session.
        stream: where failures are shown; None for the `sys.stderr` of the moment.
    """

    def __init__(
        self, make_session: MakeSession = _new_session, stream: TextIO | None = None
    ) -> None:
        # Guards the bookkeeping alone. It is never held while a session revises or stops: a
        # module that is being run again may make a proxy, in another thread.
        self._lock = threading.RLock()
        self._make = make_session
        self._stream = stream
        self._session: SessionLike | None = None
        self._scope: dict[str, frozenset[str]] = {}  # root module -> what is excluded
        self._watch = False
        self._leases: list[Lease] = []
        self._told: set[str] = set()
        self._failure = ""
        self._looking = threading.local()

    def open(self, place: Place, exclude: frozenset[str], watch: bool) -> Lease:
        """Begin a claim: what is at `place` is live from now on."""
        lease = Lease(self, place, exclude, watch)
        with self._lock:
            self._leases.append(lease)
            undone = self._conform()
        undone()
        return lease

    def close(self, lease: Lease) -> None:
        """End a claim; the session goes with the last one. Twice is fine."""
        with self._lock:
            lease.active = False
            if lease not in self._leases:
                return
            self._leases.remove(lease)
            undone = self._conform()
        undone()

    def at(self, place: Place) -> list[Lease]:
        """Give the claims on `place`."""
        with self._lock:
            return [lease for lease in self._leases if lease.place == place]

    def adopt(self, frame: FrameType) -> None:
        """Tell the session about a `__main__` that is executing right now."""
        running = module_frame(frame)
        module = sys.modules["__main__"]
        if running is None or running.f_globals is not module.__dict__ or self._session is None:
            return
        path = running.f_code.co_filename
        with open(path, "rb") as file:
            self._session.adopt(module, path, file.read(), running.f_code)

    def revise(self, lease: Lease) -> Report:
        """Bring everything that is claimed up to date now; after the last `stop` on demand."""
        with self._lock:
            session = self._session
            if session is None:
                session = self._begin({lease.place.top_level: lease.exclude}, watch=False)
        report = session.revise()
        if report.ok:
            lease.settle()  # a stopped lease hears no more of revisions
        return report

    def revise_quietly(self, lease: Lease) -> None:
        """Revise for somebody who only uses a thing, and must not fail because of an edit."""
        if getattr(self._looking, "now", False):  # what a revision executes may use proxies
            return
        self._looking.now = True
        try:
            self.revise(lease)
        except HmrError as error:
            self._say(f"hmr: {error}")
        finally:
            self._looking.now = False

    def _conform(self) -> Callable[[], None]:
        """Fit the session to the claims; what may wait for other threads is returned, to do last.

        A session can be widened, not narrowed: for less than before, a new one takes over.
        """
        wanted: dict[str, frozenset[str]] = {}
        for lease in self._leases:
            root = lease.place.top_level
            wanted[root] = wanted.get(root, frozenset()) | lease.exclude
        watch = any(lease.watch for lease in self._leases)
        session, scope = self._session, self._scope
        grown = {root: out for root, out in wanted.items() if scope.get(root) != out}
        if session is not None and watch == self._watch and scope.keys() <= wanted.keys():
            self._scope = wanted
            return functools.partial(_widen, session, grown)
        if wanted:
            self._begin(wanted, watch)
        else:
            self._session, self._scope = None, {}
        return session.stop if session is not None else lambda: None

    def _begin(self, scope: Mapping[str, frozenset[str]], watch: bool) -> SessionLike:
        self._session = session = self._make(
            *map(_root, scope),
            exclude=sorted(frozenset().union(*scope.values())),
            watch=watch,
            on_report=self._announce,
        )
        self._scope, self._watch = dict(scope), watch
        session.on_revision(self._settle)
        return session

    def _settle(self, report: Report) -> None:
        if report.ok:
            for lease in list(self._leases):
                lease.settle()

    def _announce(self, report: Report) -> None:
        """Show a failure once for each state of the files, and what is not live once."""
        failure = (report.error.traceback or str(report.error)) if report.error else ""
        if failure and failure != self._failure:
            self._say(f"hmr: nothing was changed, the old code goes on:\n{failure.rstrip()}")
        self._failure = failure
        for item in map(str, report.stale):
            if item not in self._told:
                self._told.add(item)
                self._say(f"hmr: {item}")

    def _say(self, text: str) -> None:
        try:
            print(text, file=self._stream or sys.stderr, flush=True)
        except (OSError, ValueError, AttributeError):  # closed, or there is none
            return


def _widen(session: SessionLike, scope: Mapping[str, frozenset[str]]) -> None:
    for root, out in scope.items():
        session.add_root(_root(root), exclude=sorted(out))


def _root(name: str) -> str | ModuleType:
    """Give what a session takes as a root: the package, or the file of the script."""
    module = sys.modules[name]
    return module if name != "__main__" else str(module.__file__)
