"""The session: owns the tracked modules, the queue, the lock and the counter; drives a revision."""

from __future__ import annotations

import os
import sys
import threading
import weakref
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import CodeType, ModuleType, TracebackType

from hmr._shelf import put
from hmr.errors import SessionClosed
from hmr.intake import Intake
from hmr.questions import Questions
from hmr.track import DataFiles, Loaded, Observer, Scope, Verdict, install, outer_functions, shadows
from hmr.track.files import stamp_of
from hmr.watching import Watching

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import TypeAlias

    from hmr.pack import Pack
    from hmr.report import Report, Status
    from hmr.revision import Revisions

Root = str | os.PathLike[str] | ModuleType
Listener: TypeAlias = "Callable[[Report], object]"


class Session(Questions):
    """Keeps the modules under some roots up to date with their files.

    Parameters:
        roots: folders, files, packages or modules whose code is ours; the working directory when
            none is given.
        exclude: modules (by name or object), files or folders that are never touched.
        watch: notice saves by themselves, in a thread of the session's own; else `revise` is the
            only way in which anything happens.
        poll: look at the files at intervals in place of waiting for events.
        on_report: called with each Report that is not empty; by default nothing is.
        observe: note, while modules of ours are imported, what runs under each statement and which
            files it reads; else what it uses is estimated from its source.
        preserve: bindings, as ``"shop.state:CACHE"``, that keep their value when their statement
            is edited or would run again; of a module, as ``"shop.state"``, all but definitions.
        packs: packs for libraries, besides those that come along or are installed; see `hmr.pack`.
        decline_layout: let a revision fail that would have to make a class anew (HMR104).

    Raises:
        HmrError: a root does not exist, or an exclusion can't be understood.

    Since 1.0.
    """

    def __init__(
        self,
        *roots: Root,
        exclude: Iterable[Root] = (),
        watch: bool = True,
        poll: bool = False,
        on_report: Listener | None = None,
        observe: bool = True,
        preserve: Iterable[str] = (),
        packs: Iterable[Pack] = (),
        decline_layout: bool = False,
        _before_write: Callable[[str], None] | None = None,  # where tests make it fail
    ) -> None:
        self._lock = threading.RLock()
        self._scope = Scope(roots, exclude)
        self._observer = Observer(self._judge, lambda path: self._scope.holds(path), observe)
        self._observes = observe
        self._preserved = frozenset(preserve)
        self._packs = tuple(packs)
        self._decline = decline_layout
        self._before_write = _before_write
        self._intake = Intake(
            self._lock, self._judge, lambda path: self._scope.rules_out(path), self._make_revisions
        )
        super().__init__(self._lock, self._intake.revisions)
        self._poll = poll
        self._listeners: list[Listener] = [on_report] if on_report is not None else []
        self._closed = False
        self._uninstall = install(
            self._judge, self._intake.loaded, self._observer, self._intake.starting
        )
        self._watching: Watching | None = None
        if shadows(sys.path):
            self._intake.revisions()  # later, what that imports might be the program's
        self._intake.adopt_present()
        if watch:
            self.watch()
        else:
            self._intake.presume()
        _open.append(weakref.ref(self))

    # -- what people call -----------------------------------------------------------------------
    def revise(self) -> Report:
        """Look at the disk now and apply what changed, in the calling thread.

        Returns:
            What was done; `Report.ok` is False, and the process as it was before, when it failed.

        Raises:
            SessionClosed: after `stop`.

        Since 1.0.
        """
        if self._closed:
            raise SessionClosed("this session was stopped; start another with hmr.start()")
        return self._revise(None, {})

    def status(self) -> Status:
        """Tell what is not live, what waits for a mend, and whether saves are being noticed.

        Since 1.0.
        """
        from hmr.report import Status

        with self._lock:
            revisions = self._intake.revisions()
            held = revisions.held
            return Status(
                revisions.number,
                revisions.stale(),
                tuple(sorted(held.files)),
                held.error,
                len(revisions.registry),
                self._watching is not None and self._watching.alive,
            )

    def explain(self, path_or_name: str | os.PathLike[str]) -> Verdict:
        """Tell whether a file or a module is in scope, and why.

        Parameters:
            path_or_name: a path, or a module's dotted name.

        Since 1.0.
        """
        text = os.fspath(path_or_name)
        module = sys.modules.get(text)
        if module is not None:
            return self._scope.judge(getattr(module, "__file__", None), text)
        return self._scope.judge(os.path.abspath(text))

    def content(self, path: str | os.PathLike[str]) -> bytes | None:
        """Give the content of a file as the last revision that was about it saw it.

        It is what the live code was made from, or what failed and waits for a mend; None where no
        module has that file.

        Since 1.0.
        """
        wanted = os.fspath(path)
        with self._lock:
            revisions = self._intake.revisions()
        live = next((item.data for item in revisions.registry if item.path == wanted), None)
        return revisions.held.files.get(wanted, live)

    def on_revision(self, callback: Listener) -> Callable[[], None]:
        """Have a callback called with the Report of each revision that did something or failed.

        Returns:
            A callable that ends it.

        Since 1.0.
        """
        self._listeners.append(callback)

        def undo() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return undo

    def add_root(self, root: Root, exclude: Iterable[Root] = ()) -> None:
        """Widen the session by a root, with exclusions of its own.

        Since 1.0.
        """
        with self._lock:
            self._rescope(self._scope.widened(root, exclude))

    def rescope(self, *roots: Root, exclude: Iterable[Root] = ()) -> None:
        """Give the session other roots and exclusions than it had.

        What leaves the scope is left alone; should it come back, it is known what its live code
        was made from.

        Since 1.0.
        """
        with self._lock:
            self._rescope(Scope(roots, exclude))

    def watch(self, on: bool = True) -> None:
        """Begin or cease to notice saves by themselves; `revise` works either way.

        After ``watch(False)`` no thread of ours is left, and no file is watched.

        Since 1.0.
        """
        if not on:
            watching, self._watching = self._watching, None
            if watching is not None:
                watching.stop()
        elif self._watching is None and not self._closed:
            self._watching = Watching(self._intake, self._revise, self._lock, self._poll)
            self._watching.start()

    def adopt(self, module: ModuleType, path: str, source: bytes, code: CodeType) -> None:
        """Track a module that somebody else is about to execute (the command line's `__main__`).

        Parameters:
            module: the module object, already in `sys.modules`.
            path: its file.
            source: the bytes that were compiled.
            code: the code object that will be executed; its functions are found by it.

        Since 1.0.
        """
        stamp = stamp_of(path, source)
        state = None if stamp is None else hash(stamp)
        self._intake.take(Loaded(module, path, put(source), outer_functions(code), stamp=state))

    @contextmanager
    def executing(self, module: ModuleType, code: CodeType) -> Iterator[None]:
        """Observe, in a ``with`` block, a module that was adopted and is executed there.

        Nothing is observed any more from a statement on that may last as long as the program.

        Since 1.0.
        """
        lines = self._intake.lasting(module)

        def ends(line: int) -> bool:
            over = lines(line)
            if over and execution is not None:
                self._intake.cover_what_it_read(execution.record)
                self._intake.began(module, line)
            return over

        execution = self._observer.begin(module.__name__, code, ends)
        if execution is not None:
            self._intake.note(module, execution.record)
        try:
            yield
        finally:
            self._observer.end(execution)
            self._intake.ended(module)

    def stop(self) -> None:
        """End the session: no thread of ours is left, no file is watched, imports are as before.

        What was made live stays. Calling it again does nothing.

        Since 1.0.
        """
        self._closed = True
        self._uninstall()
        self.watch(False)

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    # -- modules come in ------------------------------------------------------------------------
    def _judge(self, path: str | None, name: str) -> Verdict:
        return self._scope.judge(path, name)

    def _rescope(self, scope: Scope) -> None:
        self._scope = scope
        self._observer.forget()
        self._intake.rescoped()
        if self._watching is not None:
            self._watching.cover()

    def _make_revisions(self, data: DataFiles) -> Revisions:
        from hmr.live import Registry
        from hmr.packs import Packs
        from hmr.revision import Revisions
        from hmr.saves import Saves

        packs = Packs(self._packs)
        if shadows(sys.path):
            packs.awake()  # those of the standard library's modules import some of it
        registry = Registry()
        return Revisions(
            registry,
            Saves(
                *(registry, self._judge, self._writing, self._signs, self._again, data),
                lambda path: self._observes and self._scope.holds(path),
            ),
            self._before_write,
            self._observer.observing,
            self._preserved,
            packs.awake,
            self._decline,
        )

    # -- a revision -------------------------------------------------------------------------------
    def _revise(self, paths: Collection[str] | None, events: Mapping[str, float]) -> Report:
        with self._lock:
            if (
                self._intake.revising
            ):  # what a revision executes asks for one: it is in the midst of it
                from hmr.report import Report

                revisions = self._intake.revisions()
                return Report(revisions.number, waiting=tuple(sorted(revisions.held.files)))
            self._intake.revising = True
            try:
                self._intake.adopt_present()
                report, fresh = self._intake.revisions().revise(paths, events)
                if self._watching is not None:
                    self._watching.cover()
            finally:
                self._intake.revising = False
        if fresh and not report.empty:
            from hmr import hooks

            for listener in (*self._listeners, *hooks.registry.listeners()):
                try:
                    listener(report)
                except Exception as error:  # the next has its turn, and this thread lives on
                    from hmr.report.failures import spoilt

                    spoilt(listener, error)
        return report

    def _again(self, path: str) -> None:
        if self._watching is not None:
            self._watching.watch.again(path)

    def _signs(self, path: str) -> int | None:
        return self._watching.watch.signs(path) if self._watching is not None else None

    def _writing(self, path: str) -> bool:
        return self._watching is not None and self._watching.watch.writing(path)


_open: list[weakref.ref[Session]] = []


def current() -> Session | None:
    """Give the session that was opened first of those that still are: one is enough for all.

    Two sessions over the same modules would each run an edited statement.

    Since 1.0.
    """
    sessions = [session for reference in _open if (session := reference()) is not None]
    _open[:] = [weakref.ref(session) for session in sessions if not session._closed]
    return next((session for session in sessions if not session._closed), None)


def start(*roots: Root, exclude: Iterable[Root] = (), watch: bool = True) -> Session:
    """Start a session: from now on, what is under the roots stays up to date with its files.

    Parameters:
        roots: folders, files, packages or modules; the working directory when none is given.
        exclude: modules, files or folders that are never touched.
        watch: notice saves by themselves and print what they did to stderr; else call `revise`.

    Returns:
        The running session; stop it with `Session.stop`, or use it in a ``with`` statement.

    Raises:
        HmrError: a root does not exist, or an exclusion can't be understood.

    Since 1.0.
    """
    return Session(*roots, exclude=exclude, watch=watch, on_report=_printed if watch else None)


def _printed(report: Report) -> None:
    from hmr.report.console import printer  # rich is loaded when there is something to say

    printer()(report)
