"""The import hook: keeps the source and the code object of each module of ours that is imported.

Nothing else changes: other finders and loaders, `.pyc` files, and the module's `__spec__` work as
without it. Its frames look like importlib's, so that the interpreter hides them from tracebacks.
"""

from __future__ import annotations

import importlib.util
import marshal
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType, FunctionType, ModuleType

from hmr._shelf import put
from hmr._types import OF_FUNCTIONS
from hmr._values import NamedTuple
from hmr.graph.record import Record
from hmr.track.files import RACY, stamp
from hmr.track.observe import Observer
from hmr.track.scope import Verdict

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any, TypeAlias, TypeVar

    from hmr._shelf import Shelved

    Starting: TypeAlias = Callable[[CodeType], Callable[[], None] | None]

    _F = TypeVar("_F", bound=Callable[..., Any])


class Loaded(NamedTuple):
    """A module that has just been executed: what it was made from, and what its statements did.

    Attributes:
        module: the module object.
        path: its file, as its code objects spell it.
        data: the bytes that its code was compiled from, put away.
        codes: the codes of its functions, in the order of the source.
        record: what was observed, if anything was.
        stamp: stands for what the file system said of the file before it was read, as its `hash`:
            a tuple that is kept is counted by the garbage collector. None where it is unknown.
        stand_in: what it has put into its place in `sys.modules`, if it has.
        inner: whether it was imported by a module that is being observed still.
    """

    module: ModuleType
    path: str
    data: Shelved
    codes: tuple[CodeType, ...]
    record: Record | None = None
    stamp: int | None = None
    stand_in: object = None
    inner: bool = False


_READ = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_open = os.open  # by another name: what calls something named `open` is observed
_AT_ONCE = 1 << 16
"""How many bytes of a file are asked for first: most modules have fewer."""
_PLAIN_HEAD = importlib.util.MAGIC_NUMBER + bytes(4)  # no flags: known by the source's stamp


def hidden(function: _F) -> _F:
    """Make a function's frames look like the import system's own.

    CPython (`remove_importlib_frames` in import.c) cuts runs of frames of this file name that end
    in a function of this name from the traceback of a failed import.
    """
    assert isinstance(function, FunctionType)
    function.__code__ = function.__code__.replace(
        co_filename="<frozen importlib._bootstrap_external>", co_name="_call_with_frames_removed"
    )
    return function


def outer_functions(code: CodeType) -> tuple[CodeType, ...]:
    """Give the codes of the functions that a module's code makes, those of its classes too.

    They live on anyway; the bodies of classes need not, and would take as much as a source does.
    """
    out: list[CodeType] = []
    _gather(code.co_consts, out)
    return tuple(out)


def _gather(consts: tuple[Any, ...], out: list[CodeType]) -> None:
    for code in [const for const in consts if type(const) is CodeType]:
        if code.co_flags & OF_FUNCTIONS:
            out.append(code)
        else:
            _gather(code.co_consts, out)


_LOADS_WHAT_IS_FOUND = importlib._bootstrap._find_and_load_unlocked.__code__  # type: ignore[attr-defined]
"""Who has a module found, and executes at once what was; others only ask where it is."""

_FAILED: set[str] = set()
"""The modules whose last execution raised."""


class TrackingLoader(SourceFileLoader):
    """Loads a source file as its base does, and reports what it loaded."""

    # Of each hook that is interested: who wants to know, who observes for it, who is told first.
    _hooks: tuple[tuple[Callable[[Loaded], None], Observer | None, Starting | None], ...] = ()
    _data: bytes = b""
    _stamp: int | None = None

    @hidden
    def get_code(self, fullname: str) -> CodeType | None:
        """Give the module's code: from its `.pyc` only if that can't be older than the source."""
        path = self.get_filename(fullname)
        _discard_stale_cache(path)
        self._stamp = hash(stamp(os.stat(path)))
        self._data = self.get_data(path)
        code = super().get_code(fullname)
        again = self.get_data(path)
        if again != self._data:  # saved between our look and importlib's
            self._data = again
            self._stamp = None
            code = self.source_to_code(again, path)
        return code

    @hidden
    def _cached(self, spec: ModuleSpec | None) -> tuple[CodeType, bytes, int | None] | None:
        """Take the code from a `.pyc` that is beyond doubt, in a third of importlib's steps.

        Returns:
            The code, the source, and what stands for the file's state. None where anything is
            out of the ordinary; then the general way decides.
        """
        path, cache = self.path, spec.cached if spec is not None else None
        if cache is None:
            return None
        try:
            source, of_source = _read(path)
            data, of_cache = _read(cache)
            changed = max(of_source.st_ctime_ns, of_source.st_mtime_ns)
            head = b"%b%b%b" % (
                _PLAIN_HEAD,
                (int(of_source.st_mtime) & 0xFFFFFFFF).to_bytes(4, "little"),
                (len(source) & 0xFFFFFFFF).to_bytes(4, "little"),
            )
            if not data.startswith(head) or of_cache.st_mtime_ns < of_source.st_ctime_ns:
                return None
            # Whoever wrote while it was read has left a time of just now.
            if time.time_ns() - changed < RACY or len(source) != of_source.st_size:
                return None
            code = marshal.loads(memoryview(data)[16:])
        except (OSError, ValueError, EOFError, TypeError):
            return None
        if type(code) is not CodeType or code.co_filename != path:
            return None
        return code, source, hash(stamp(of_source))

    @hidden
    def _compiled(self, name: str) -> tuple[CodeType, bytes, int | None]:
        """Give the code, the source and what stands for the file's state in the general way."""
        code = self.get_code(name)
        if code is None:
            raise ImportError(f"cannot load module {name!r}: it has no code")
        data, self._data = self._data, b""  # a loader lives as long as its module
        return code, data, self._stamp

    @hidden
    def get_data(self, path: str) -> bytes:
        """Read a file; one that the package asks for (`pkgutil.get_data`) is read at import."""
        data = super().get_data(path)
        if not path.endswith((".py", ".pyc")):
            for _, observer, _ in self._hooks:
                if observer is not None:
                    observer.read(path, stamp(os.stat(path)), sys._getframe(1))
        return data

    @hidden
    def exec_module(self, module: ModuleType) -> None:
        """Execute the module, then report it."""
        observed = [observer for _, observer, _ in self._hooks if observer is not None]
        # (Each call that is made before it looks away, or behind that, is observed itself.)
        pause = observed[0].pause if len(observed) == 1 else partial(_all_paused, observed)
        resume = pause()
        try:
            found = self._cached(module.__spec__) or self._compiled(module.__name__)
            code, data, state = found
            if module.__name__ in _FAILED:
                _bind_submodules(module)
            told = [starting(code) for _, _, starting in self._hooks if starting is not None]
            under_way = [
                (loaded, observer, observer.begin(module.__name__, code) if observer else None)
                for loaded, observer, _ in self._hooks
            ]
            resume()
            try:
                exec(code, module.__dict__)
            except BaseException:
                _FAILED.add(module.__name__)
                raise
            finally:
                resume = pause()
                for end in told:
                    if end is not None:
                        end()
                for _, observer, execution in reversed(under_way):
                    if observer is not None:
                        observer.end(execution)
            if _FAILED:
                _FAILED.discard(module.__name__)
            codes, shelved = outer_functions(code), put(data)
            for loaded, observer, execution in under_way:
                record = execution.record if execution is not None else None
                inner = observer is not None and observer.current() is not None
                made = (codes, record, state, None, inner)
                loaded(Loaded(module, code.co_filename, shelved, *made))
        finally:
            resume()


def _all_paused(observers: list[Observer]) -> Callable[[], None]:
    """Let no session observe what is ours: the importer is being observed all the while."""
    ends = [observer.pause() for observer in observers]

    def resume() -> None:
        for end in reversed(ends):
            end()

    return resume


def _read(path: str) -> tuple[bytes, os.stat_result]:
    """Read a file, and ask then what the file system says of it."""
    file = _open(path, _READ)
    try:
        data = os.read(file, _AT_ONCE)
        if len(data) == _AT_ONCE:
            parts = [data]
            while part := os.read(file, 16 * _AT_ONCE):
                parts.append(part)
            data = b"".join(parts)
        return data, os.fstat(file)
    finally:
        os.close(file)


def _bind_submodules(package: ModuleType) -> None:
    """Give a package, imported again after a failure, the submodules that were imported then.

    They are in `sys.modules` still, so importing them binds them to nothing; a new process would.
    """
    for name, module in list(sys.modules.items()):
        parent, _, child = name.rpartition(".")
        if parent == package.__name__ and module is not None:
            package.__dict__.setdefault(child, module)


def _discard_stale_cache(path: str) -> None:
    """Remove a `.pyc` that was written before the source last changed.

    Its header has only the source's size and time stamp, which two edits can share; the change
    time of the inode can't be forged by `os.utime`.
    """
    try:
        cache = importlib.util.cache_from_source(path)
        if os.stat(cache).st_mtime_ns < os.stat(path).st_ctime_ns:
            os.unlink(cache)
    except (OSError, NotImplementedError):
        pass


class TrackingFinder:
    """Asks the other finders, and lets files of ours be loaded by a TrackingLoader."""

    def __init__(
        self,
        judge: Callable[[str, str], Verdict],
        loaded: Callable[[Loaded], None],
        observer: Observer | None = None,
        starting: Starting | None = None,
    ) -> None:
        self._judge = judge
        self._hook = (loaded, observer, starting)
        self._hooks = (self._hook,)

    @hidden
    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find a module as the finders behind this one would."""
        _, observer, _ = self._hook
        if observer is None:
            return self._find(fullname, path, target)
        resume = observer.pause()
        try:
            spec = self._find(fullname, path, target)
            if (
                spec is not None
                and type(spec.loader) is TrackingLoader
                and sys._getframe(2).f_code is _LOADS_WHAT_IS_FOUND
            ):
                resume = observer.stay_away
            return spec
        finally:
            resume()

    @hidden
    def _find(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None
    ) -> ModuleSpec | None:
        spec: ModuleSpec | None = None
        finders = list(sys.meta_path)
        # Only those behind, and up to another session's hook, which has asked the rest: two hooks
        # must neither ask each other for ever nor all finders twice.
        behind = finders[finders.index(self) + 1 :] if self in finders else []
        for finder in behind:
            find = getattr(finder, "find_spec", None)
            spec = find(fullname, path, target) if find is not None else None
            if spec is not None or isinstance(finder, TrackingFinder):
                break
        if spec is None or spec.origin is None:
            return spec
        plain = spec.loader
        if not isinstance(plain, SourceFileLoader):
            return spec
        if type(plain) not in (SourceFileLoader, TrackingLoader):  # somebody's own way of loading
            return spec
        if self._judge(spec.origin, fullname).in_scope:
            observer = self._hook[1]
            if observer is not None:
                observer.known[spec.origin] = True  # it would ask at the first call
            loader = (
                plain
                if isinstance(plain, TrackingLoader)
                else TrackingLoader(plain.name, plain.path)
            )
            loader._hooks = (*loader._hooks, self._hook) if loader._hooks else self._hooks
            spec.loader = loader
        return spec

    def invalidate_caches(self) -> None:
        """Nothing is cached here; the other finders are asked by the import system itself."""


def install(
    judge: Callable[[str, str], Verdict],
    loaded: Callable[[Loaded], None],
    observer: Observer | None = None,
    starting: Starting | None = None,
) -> Callable[[], None]:
    """Put the hook in front of the other finders.

    Parameters:
        judge: says whether a file (path, module name) is ours.
        loaded: called in the importing thread after each module of ours was executed.
        observer: observes each module's execution, if given.
        starting: told of a module's code before it is executed, if given; may give what is to be
            called when it has been, or has raised.

    Returns:
        A callable that removes exactly this hook; calling it again does nothing.
    """
    finder = TrackingFinder(judge, loaded, observer, starting)
    sys.meta_path.insert(0, finder)

    def remove() -> None:
        if finder in sys.meta_path:
            sys.meta_path.remove(finder)

    return remove
