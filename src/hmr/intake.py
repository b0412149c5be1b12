"""Takes modules of ours in, and lets all that a revision needs wait until there is one.

A program waits for its start and for its imports: nothing is parsed, no stage of a revision is
imported, and no file is watched while it does.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from time import perf_counter
from types import CodeType, FunctionType, ModuleType

from hmr._fills import fills, has_none
from hmr._marks import noted
from hmr._shelf import get
from hmr._stand_ins import ran_in
from hmr._types import ModuleName
from hmr.track import DataFiles, Loaded, Verdict
from hmr.watch import Coming, Watch

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any

    from hmr._marks import Noted
    from hmr.graph import Record
    from hmr.live import Tracked
    from hmr.revision import Revisions


STRETCH, PAUSE = 0.001, 0.005
"""Seconds of work done beforehand at a stretch, and until the next: the program comes first."""


_FIELDS = len(Loaded._fields)
_CODES = Loaded._fields.index("codes")


def _noted(loaded: Loaded, made: Noted | None) -> tuple[Any, ...]:
    """Give one tuple of what is known of a module, its codes, and what it had bound."""
    codes = loaded.codes
    first, rest = loaded[:_CODES], loaded[_CODES + 1 :]
    return (*first, len(codes), *rest, *codes, *(made or ()))


def _loaded(came: tuple[Any, ...]) -> Loaded | None:
    """Give what is known of a module that has come; None of one that was taken in before."""
    if came[0] is None:
        return None
    codes = came[_FIELDS : _FIELDS + came[_CODES]]
    return Loaded._make((*came[:_CODES], codes, *came[_CODES + 1 : _FIELDS]))


def _made(came: tuple[Any, ...]) -> Noted | None:
    """Give what a module had bound when it was noted, if it was."""
    return came[_FIELDS + came[_CODES] :] or None


def _executed(module: ModuleName, line: int | None) -> tuple[Any, ...]:
    """Note of a module taken in before that its execution has come to its work, or to its end.

    Parameters:
        module: its name.
        line: where the statement begins that may last; None at the end.
    """
    return (None, module, line, 0, *(None,) * (_FIELDS - _CODES - 1))


class Intake:
    """What has come into one session, in the order in which it did.

    Parameters:
        lock: the session's; who asks for the revisions holds it.
        judge: says whether a file (path, module name) is ours.
        rules_out: says of a library's file, at once, that it is not.
        make: makes the revisions, when they are first needed.

    Attributes:
        watch: where files are covered, while that is wanted.
        revising: whether there is a revision under way.
    """

    def __init__(
        self,
        lock: threading.RLock,
        judge: Callable[[str | None, str], Verdict],
        rules_out: Callable[[str], bool],
        make: Callable[[DataFiles], Revisions],
    ) -> None:
        self._lock = lock
        self._judge = judge
        self._rules_out = rules_out
        self._make = make
        self._made: Revisions | None = None
        # One tuple for each: the garbage collector counts what stays.
        self._came: list[tuple[Any, ...]] = []
        self._coming = Coming()
        self._called: dict[ModuleName, bool] = {}  # whether by another module
        self._filled: dict[ModuleName, dict[str, frozenset[object]]] = {}
        self._data = DataFiles()
        self._seen: set[ModuleName] = set()
        self._names: list[ModuleName] = []  # all that there were, when all had been seen
        self._parked: dict[ModuleName, Tracked] = {}  # out of scope for now
        self._warming: Iterator[None] | None = None
        self.watch: Watch | None = None
        self.revising = False

    @property
    def any(self) -> bool:
        """Whether there is a module of ours."""
        return bool(self._came) or self._made is not None

    def revisions(self) -> Revisions:
        """Give the revisions, which know all that has come in; the caller holds the lock."""
        if self._made is None:
            self._made = self._make(self._data)
        while self._came:
            came = self._came.pop(0)
            loaded, made = _loaded(came), _made(came)
            if loaded is not None:
                self._made.take(loaded, made)
            else:
                self._made.registry.executed(came[1], came[2], made)
        if self._called:
            self._note_filled()
        if self._filled:
            self._made.registry.filled(self._filled)
            self._filled = {}
        return self._made

    # -- modules come in ------------------------------------------------------------------------
    def starting(self, code: CodeType) -> Callable[[], None] | None:
        """Note what a new module may alter, if a revision imports it, which may fail yet."""
        starting = self._made.registry.starting if self._made is not None else None
        return starting(code) if starting is not None else None

    def loaded(self, loaded: Loaded) -> None:
        """Take in a module that was just imported, in the importing thread."""
        there = sys.modules.get(loaded.module.__name__)
        if there is not None:
            if there is not loaded.module:
                loaded = loaded._replace(stand_in=there)
            self.take(loaded, noted(loaded.module.__dict__))
            if loaded.record is not None:
                name = loaded.module.__name__
                for home in set(map(str, loaded.record.pending[2::4])):
                    self._called[home] = self._called.get(home, False) or home != name
                if self._called.get(name) is False and has_none(loaded.module.__dict__):
                    del self._called[name]  # (unless another module calls its functions, yet)
            if not loaded.inner:
                self._note_filled()

    def _note_filled(self) -> None:
        """Note what collections hold in the modules whose functions have run: registries, say.

        Once for all modules that import each other: a registry of a thousand is looked at once.
        """
        called, self._called = self._called, {}
        for home, by_another in called.items():
            space = getattr(sys.modules.get(home), "__dict__", None)
            if type(space) is dict:  # (what a module has filled itself is noted at its end)
                found = fills(space, named=by_another)
                if found:
                    self._filled[home] = found

    def take(self, loaded: Loaded, made: Noted | None = None) -> None:
        """Take in a module.

        Parameters:
            loaded: the module, and what it is made from.
            made: what executing it bound, and what collections held; nothing
                where that has yet to be done.
        """
        self._seen.add(loaded.module.__name__)
        self._came.append(_noted(loaded, made))
        watch = self.watch
        if watch is not None and self._coming.add(loaded.path, loaded.stamp):
            watch.wake()
        self.cover_what_it_read(loaded.record)
        if self.revising:  # by a statement that runs again; another thread has to wait
            with self._lock:
                self.revisions()

    def note(self, module: ModuleType, record: Record) -> None:
        """Have what is being noted of a module that was taken in, and is executed now."""
        with self._lock:
            for place, came in enumerate(self._came):
                loaded = _loaded(came) if came[0] is module else None
                if loaded is not None:
                    self._came[place] = _noted(loaded._replace(record=record), _made(came))
                    return
            self.revisions().registry.noting(module.__name__, record)

    def began(self, module: ModuleType, line: int) -> None:
        """Note what a module had bound that is executed now, when a line began that may last.

        The program waits for no lock here: a revision may hold it.

        Parameters:
            module: the module, taken in already.
            line: where that statement begins.
        """
        self._note_filled()
        self._came.append((*_executed(module.__name__, line), *noted(module.__dict__)))

    def ended(self, module: ModuleType) -> None:
        """Note that a module, taken in before, has been executed to its end."""
        self._came.append(_executed(module.__name__, None))

    def lasting(self, module: ModuleType) -> Callable[[int], bool]:
        """Give what says of a line of a module, taken in already, whether its statement may last.

        Its source is parsed when that is first asked.
        """
        loaded = next((_loaded(came) for came in self._came if came[0] is module), None)
        if loaded is None:
            with self._lock:
                known = self.revisions().registry[module.__name__]
                source = known.data, known.path
        else:
            source = get(loaded.data), loaded.path
        lines: list[range] | None = None

        def lasts(line: int) -> bool:
            nonlocal lines
            if lines is None:
                from hmr.source import lasting_lines

                lines = lasting_lines(*source)
            return any(line in span for span in lines)

        return lasts

    def adopt_present(self) -> None:
        """Take in modules of ours whose import the hook did not see."""
        names = list(sys.modules)
        if names == self._names:  # twice as fast as to ask of each, and nearly always so
            return
        if self._seen.issuperset(names):
            self._names = names
            return
        found: list[tuple[ModuleName, Any, str, dict[str, Any]]] = []
        for name in [name for name in names if name not in self._seen]:
            self._seen.add(name)
            module = sys.modules.get(name)
            space = vars(module) if isinstance(module, ModuleType) else None
            if type(module) is not ModuleType:  # a module has put it into its place, perhaps
                space = ran_in(name, module) or space
            path = None if space is None else space.get("__file__")
            if space is None or not isinstance(path, str) or self._rules_out(path):
                continue
            if type(module) is ModuleType and _borrows(module, path):
                continue
            if self._judge(path, name).in_scope:
                found.append((name, module, path, space))
        if found:
            from hmr.live import survey

            begun = survey.module_lines({id(space): name for name, _, _, space in found})
            for name, module, path, _space in found:
                self._adopt(name, module, path, name in begun)

    def _adopt(self, name: ModuleName, module: Any, path: str, begun: bool) -> None:
        from hmr.live import baseline

        registry = self.revisions().registry
        parked = self._parked.pop(name, None)
        known = parked is not None and parked.there is module
        tracked = parked if known else baseline.adopted(module, name, path, begun)
        if tracked is not None:
            registry.add(tracked, unfinished=begun)
            if self.watch is not None:
                self.watch.cover([path])
            self.cover_what_it_read(tracked.record)

    def rescoped(self) -> None:
        """Let go of what is not ours any more, and take in what is ours now."""
        registry = self.revisions().registry
        for tracked in registry:
            if not self._judge(tracked.path, tracked.name).in_scope:
                registry.forget(tracked.name)
                self._parked[tracked.name] = tracked
        self._seen = {tracked.name for tracked in registry}
        self._names = []
        self.adopt_present()

    def renewed(self) -> bool:
        """Have all files covered by another watch, in a process that was forked off.

        Returns:
            Whether what was saved meanwhile has to be looked for, now that it is covered; else
            it is found when its file is.
        """
        watch = self.watch
        if self._made is None or watch is None:
            for loaded in map(_loaded, self._came):
                if loaded is not None:
                    self._coming.add(loaded.path, loaded.stamp)
                    self.cover_what_it_read(loaded.record)
            return False
        watch.cover(self.revisions().wanted())
        return True

    def cover_what_it_read(self, record: Record | None) -> None:
        """Know the files that a module's statements have read until now."""
        if record is not None and record.has_read():
            self._data.learn(record.stamps)
            if self.watch is not None:
                self.watch.cover(record.files)

    def presume(self) -> None:
        """Know the files that modules have read before there was a session."""
        if self._made is not None:
            with self._lock:
                for _ in self.revisions().presume():
                    continue
                if self.watch is not None:
                    self.watch.cover(self.revisions().registry.data())

    # -- what can wait --------------------------------------------------------------------------
    def patience(self) -> float | None:
        """Give how many seconds from now `rest` is to be called; None where that is needless."""
        patience = self._coming.patience()
        return PAUSE if patience is None and self._warming is not None else patience

    def rest(self) -> None:
        """Do what could wait while the program was importing."""
        if self._warming is not None:
            self._warm_a_little(self._warming)
        if self._coming.patience() != 0 or self.watch is None:
            return
        self._coming.cover(self.watch)
        if self._coming.rested():
            import hmr.revision  # noqa: F401 - without the lock, for which an import may wait

            with self._lock:
                self._warming = _warming(self.revisions())

    def _warm_a_little(self, steps: Iterator[None]) -> None:
        """Go some steps further with what the first edit of a file will need."""
        with self._lock:
            end = perf_counter() + STRETCH
            try:
                while perf_counter() < end:
                    next(steps)
            except StopIteration:
                self._warming = None
            except Exception:  # the revision that needs it meets this again, and tells of it
                self._warming = None


def _borrows(module: ModuleType, path: str) -> bool:
    """Whether a module was made by hand and only says that another one's file is its own."""
    space = vars(module)
    if space.get("__spec__") is not None or space.get("__name__") == "__main__":
        return False
    values = list(space.values())
    if any(type(value) is FunctionType and value.__globals__ is space for value in values):
        return False
    others = (other for other in list(sys.modules.values()) if other is not module)
    specs = (getattr(other, "__spec__", None) for other in others)
    return any(getattr(spec, "origin", None) == path for spec in specs)


def _warming(revisions: Revisions) -> Iterator[None]:
    """Have what the first edits need read beforehand, a little with each step."""
    from hmr.live import likely, warmed

    registry, graph = revisions.registry, revisions.graph
    found = likely(registry)
    for tracked in found:
        yield from warmed(tracked)
    for tracked in registry:
        if tracked.record is not None:
            tracked.record.drain()
            yield
    graph.look_at(registry.sources({}), registry.texts({}), registry.records())
    yield from graph.warm()
    for tracked in found:
        if tracked.name in registry and not tracked.doubted:
            graph.index(tracked.name)
            yield
