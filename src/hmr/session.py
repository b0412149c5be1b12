"""The session: owns the tracked modules, the queue, the lock and the counter; drives a revision."""

from __future__ import annotations

import os
import sys
import threading
import traceback
import weakref
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import CodeType, ModuleType, TracebackType

from hmr import hooks
from hmr._types import ModuleName
from hmr.errors import SessionClosed
from hmr.live import Registry, Tracked, baseline
from hmr.report import Report, Status
from hmr.revision import Revisions
from hmr.source import lasts
from hmr.track import Loaded, Observer, Scope, Verdict, install
from hmr.watch import Watch

Root = str | os.PathLike[str] | ModuleType
Listener = Callable[[Report], object]


class Session:
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
            is edited or would run again.

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
        _before_write: Callable[[str], None] | None = None,  # where tests make it fail
    ) -> None:
        self._lock = threading.RLock()
        self._scope = Scope(roots, exclude)
        self._registry = Registry()
        self._observer = Observer(self._judge, lambda path: self._scope.holds(path), observe)
        self._revisions = Revisions(
            self._registry,
            self._judge,
            self._writing,
            self._signs,
            self._again,
            _before_write,
            self._observer.observing,
            frozenset(preserve),
        )
        self._seen: set[ModuleName] = set()
        self._parked: dict[ModuleName, Tracked] = {}  # out of scope for now
        self._revising = False
        self._poll = poll
        self._listeners: list[Listener] = [on_report] if on_report is not None else []
        self._closed = False
        self._uninstall = install(self._judge, self._loaded, self._observer)
        self._watch: Watch | None = None
        self._thread: threading.Thread | None = None
        self._adopt_present()
        if watch:
            self._start_watching(poll)
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
        with self._lock:
            held = self._revisions.held
            return Status(
                self._revisions.number,
                self._revisions.stale(),
                tuple(sorted(held.files)),
                held.error,
                len(self._registry),
                self._thread is not None and self._thread.is_alive(),
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
        live = next((item.data for item in self._registry if item.path == wanted), None)
        return self._revisions.held.files.get(wanted, live)

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
        if on and self._thread is None and not self._closed:
            self._start_watching(self._poll)
        elif not on:
            self._cease_watching()

    def adopt(self, module: ModuleType, path: str, source: bytes, code: CodeType) -> None:
        """Track a module that somebody else is about to execute (the command line's `__main__`).

        Parameters:
            module: the module object, already in `sys.modules`.
            path: its file.
            source: the bytes that were compiled.
            code: the code object that will be executed; its functions are found by it.

        Since 1.0.
        """
        with self._lock:
            self._seen.add(module.__name__)
            self._add(Tracked(module, path, source, code))

    @contextmanager
    def executing(self, module: ModuleType, code: CodeType) -> Iterator[None]:
        """Observe, in a ``with`` block, a module that was adopted and is executed there.

        Nothing is observed any more from a statement on that may last as long as the program.

        Since 1.0.
        """
        tracked = self._registry[module.__name__]

        def ends(line: int) -> bool:
            over = lasts(tracked.source, line)
            if over:
                self._cover_what_it_read(tracked)
            return over

        execution = self._observer.begin(tracked.name, code, ends)
        tracked.record = execution.record if execution is not None else None
        try:
            yield
        finally:
            self._observer.end(execution)

    def stop(self) -> None:
        """End the session: no thread of ours is left, no file is watched, imports are as before.

        What was made live stays. Calling it again does nothing.

        Since 1.0.
        """
        self._closed = True
        self._uninstall()
        self._cease_watching()

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
        for tracked in self._registry:
            if not self._judge(tracked.path, tracked.name).in_scope:
                self._registry.forget(tracked.name)
                self._parked[tracked.name] = tracked
        self._seen = {tracked.name for tracked in self._registry}
        self._adopt_present()
        self._cover()

    def _loaded(self, loaded: Loaded) -> None:
        """Take in a module that was just imported, in the importing thread."""
        with self._lock:
            name = loaded.module.__name__
            if sys.modules.get(name) is loaded.module:
                self._seen.add(name)
                tracked = Tracked(loaded.module, loaded.path, loaded.data, loaded.code)
                tracked.remember()
                tracked.record = loaded.record
                self._add(tracked)

    def _adopt_present(self) -> None:
        """Take in modules of ours whose import the hook did not see."""
        present = [name for name in list(sys.modules) if name not in self._seen]
        for name in present:
            self._seen.add(name)
            module = sys.modules.get(name)
            path = getattr(module, "__file__", None)
            if not isinstance(module, ModuleType) or not isinstance(path, str):
                continue
            if self._judge(path, name).in_scope:
                parked = self._parked.pop(name, None)
                known = parked is not None and parked.module is module
                tracked = parked if known else baseline.adopted(module, path)
                if tracked is not None:
                    self._add(tracked)

    def _add(self, tracked: Tracked) -> None:
        self._registry.add(tracked)
        self._cover_what_it_read(tracked)

    def _cover_what_it_read(self, tracked: Tracked) -> None:
        files = self._revisions.came(tracked)
        if self._watch is not None:
            self._watch.cover(files)

    # -- watching ---------------------------------------------------------------------------------
    def _start_watching(self, poll: bool) -> None:
        self._watch = watch = Watch(poll=poll)
        self._cover()
        self._thread = threading.Thread(
            target=self._watched, args=(watch,), name="hmr", daemon=True
        )
        self._thread.start()

    def _cover(self) -> None:
        if self._watch is not None:
            self._watch.cover(self._revisions.wanted())

    def _cease_watching(self) -> None:
        watch, thread = self._watch, self._thread
        self._watch = self._thread = None
        if watch is not None:
            watch.stop()
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _watched(self, watch: Watch) -> None:
        """Revise whenever files have settled, until nobody wants them watched any more."""
        while self._watch is watch:
            batch = watch.take()
            if batch and self._watch is watch:
                since = {change.path: change.at for change in batch}
                self._revise(since.keys(), since)

    # -- a revision -------------------------------------------------------------------------------
    def _revise(self, paths: Collection[str] | None, events: Mapping[str, float]) -> Report:
        with self._lock:
            if self._revising:  # what a revision executes asks for one: it is in the midst of it
                waiting = tuple(sorted(self._revisions.held.files))
                return Report(self._revisions.number, waiting=waiting)
            self._revising = True
            try:
                self._adopt_present()
                report, fresh = self._revisions.revise(paths, events)
                self._cover()
            finally:
                self._revising = False
        if fresh and not report.empty:
            for listener in (*self._listeners, *hooks.registry.listeners()):
                try:
                    listener(report)
                except Exception:  # the next one has its turn, and the next save this thread alive
                    traceback.print_exc()
        return report

    def _again(self, path: str) -> None:
        if self._watch is not None:
            self._watch.again(path)

    def _signs(self, path: str) -> int | None:
        return self._watch.signs(path) if self._watch is not None else None

    def _writing(self, path: str) -> bool:
        return self._watch is not None and self._watch.writing(path)


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
