"""The one session behind all proxies: each holds a lease, and the last one ends it."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from types import CodeType, FrameType, ModuleType
from typing import TYPE_CHECKING, Any, Protocol, TextIO, TypeAlias

from hmr.errors import HmrError, SessionClosed
from hmr.report.value import Report
from hmr.track.places import Place, module_frame

if TYPE_CHECKING:
    from hmr.session import Session

Stamp: TypeAlias = tuple[int, int, int, int]
Scope: TypeAlias = Mapping[str, frozenset[str]]
"""Top-level modules, each with the modules excluded for it."""


class SessionLike(Protocol):
    """The part of `hmr.session.Session` that is used here."""

    def revise(self) -> Report: ...
    def watch(self, on: bool) -> None: ...
    def rescope(self, *roots: str | ModuleType, exclude: Iterable[str]) -> None: ...
    def on_revision(self, callback: Callable[[Report], None]) -> Callable[[], None]: ...
    def adopt(self, module: ModuleType, path: str, source: bytes, code: CodeType) -> None: ...


class MakeSession(Protocol):
    """What makes a session; `hmr.session.Session` itself fits."""

    def __call__(
        self,
        *roots: str | ModuleType,
        exclude: Iterable[str],
        watch: bool,
        on_report: Callable[[Report], None],
    ) -> SessionLike: ...


class Joined:
    """A session that somebody else started (`hmr run`, `hmr.start`): widened, never narrowed.

    Parameters:
        session: theirs; it is watched and stopped as they please.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.revise = session.revise
        self.on_revision = session.on_revision
        self.adopt = session.adopt

    def watch(self, on: bool) -> None:
        """Begin to notice saves if that was not done; never cease."""
        if on:
            self._session.watch(True)

    def rescope(self, *roots: str | ModuleType, exclude: Iterable[str]) -> None:
        """Add the roots that are not covered yet, and the exclusions."""
        for root in roots:
            self._session.add_root(root, exclude)


def _new_session(*roots: str | ModuleType, **options: Any) -> SessionLike:
    from hmr.session import Session, current  # the engine: not before the first proxy needs it

    theirs = current()
    if theirs is None:
        return Session(*roots, **options)
    joined = Joined(theirs)
    joined.rescope(*roots, exclude=options["exclude"])
    return joined


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
    """The session that all proxies share: as wide as they need, watching while one of them lives.

    It is never replaced, for only it knows what the live code was made from: when the last proxy
    has stopped it watches nothing, and `reload` still tells what was edited since.

    Parameters:
        make_session: makes the session.
        stream: where failures are shown; None for the `sys.stderr` of the moment.
    """

    def __init__(
        self, make_session: MakeSession = _new_session, stream: TextIO | None = None
    ) -> None:
        self._make = make_session
        self._stream = stream
        # Guards the list of claims alone, so that a module that a revision runs again may claim
        # what is claimed already, while another thread waits for that revision to end.
        self._lock = threading.Lock()
        self._leases: list[Lease] = []
        # Held while the session is fitted to the claims.
        self._turn = threading.RLock()
        self._session: SessionLike | None = None
        self._scope: Scope = {}
        self._watched = False
        self._adopted: set[int] = set()
        self._told: set[str] = set()
        self._failure = ""
        self._looking = threading.local()

    def open(self, place: Place, exclude: frozenset[str], watch: bool) -> Lease:
        """Begin a claim: what is at `place` is live from now on."""
        lease = Lease(self, place, exclude, watch)
        with self._lock:
            self._leases.append(lease)
        self._fit()
        return lease

    def close(self, lease: Lease) -> None:
        """End a claim; with the last one nothing is watched any more. Twice is fine."""
        with self._lock:
            lease.active = False
            if lease not in self._leases:
                return
            self._leases.remove(lease)
        self._fit()

    def at(self, place: Place) -> list[Lease]:
        """Give the claims on `place`."""
        with self._lock:
            return [lease for lease in self._leases if lease.place == place]

    def adopt(self, frame: FrameType) -> None:
        """Tell the session about the module that `frame` is just executing for the first time."""
        running = module_frame(frame)
        module = sys.modules.get(str(frame.f_globals.get("__name__")))
        if running is None or module is None or running.f_globals is not module.__dict__:
            return
        begun = getattr(module.__spec__, "_initializing", False) or module.__name__ == "__main__"
        if not begun or id(module) in self._adopted or self._session is None:
            return
        self._adopted.add(id(module))
        path = running.f_code.co_filename
        with contextlib.suppress(OSError), open(path, "rb") as file:
            self._session.adopt(module, path, file.read(), running.f_code)

    def revise(self, lease: Lease) -> Report:
        """Bring everything that is claimed up to date now, and what `lease` was about."""
        try:
            report = self._revise(lease)
        except SessionClosed:  # theirs, and they have stopped it: one of our own takes over
            with self._turn:
                self._session, self._scope, self._watched = None, {}, False
                self._fit()
            report = self._revise(lease)
        if report.ok:
            lease.settle()  # one that was stopped hears no more of revisions
        return report

    def _revise(self, lease: Lease) -> Report:
        if lease.active and self._session is not None:
            return self._session.revise()
        with self._turn:
            wanted, _ = self._wanted()
            root = lease.place.top_level
            self._rescope({**wanted, root: wanted.get(root, frozenset()) | lease.exclude})
            assert self._session is not None
            try:
                return self._session.revise()
            finally:
                self._fit()

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

    def _wanted(self) -> tuple[Scope, bool]:
        wanted: dict[str, frozenset[str]] = {}
        with self._lock:
            for lease in self._leases:
                root = lease.place.top_level
                wanted[root] = wanted.get(root, frozenset()) | lease.exclude
            return wanted, any(lease.watch for lease in self._leases)

    def _fit(self) -> None:
        """Have the session cover and watch what is claimed, no more and no less."""
        if self._wanted() == (self._scope, self._watched):
            return
        with self._turn:
            wanted, watch = self._wanted()
            if self._session is not None and not watch:
                self._session.watch(False)
            if wanted:  # else it keeps the last scope, and does nothing by itself
                self._rescope(wanted)
            if self._session is not None and watch:
                self._session.watch(True)
            self._watched = watch

    def _rescope(self, scope: Scope) -> None:
        if self._session is not None and scope == self._scope:
            return
        roots = [_root(name) for name in scope]
        exclude = sorted(frozenset().union(*scope.values()))
        if self._session is not None:
            self._session.rescope(*roots, exclude=exclude)
        else:
            self._session = self._make(
                *roots, exclude=exclude, watch=False, on_report=self._announce
            )
            self._session.on_revision(self._settle)
        self._scope = scope

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


def _root(name: str) -> str | ModuleType:
    """Give what a session takes as a root: the package, or the file of the script."""
    module = sys.modules[name]
    if name != "__main__":
        return module
    parent = module.__spec__.parent if module.__spec__ is not None else None  # python -m pkg.tool
    return sys.modules[parent.partition(".")[0]] if parent else str(module.__file__)
