"""What a run leaves in what it found: taken back if the revision fails.

A statement that has put its view into `ROUTES` before the next one raises, and runs again with the
next save, must not put it in twice; what it counted (`Field.count += 1`) is as it was. Only what
the run itself did is taken back: what other threads have put in meanwhile stays.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from operator import is_
from threading import get_ident
from types import CellType, CodeType, FunctionType, ModuleType
from typing import Any

from hmr._types import MISSING
from hmr.graph import Graph
from hmr.live.known.registry import Registry
from hmr.live.process.looking import is_a, said_module, space_of
from hmr.live.process.transaction import Transaction
from hmr.live.process.written import drop_member, set_member

_DEEP = 4
_MOST = 500
"""How many things are looked at around one run."""
_PLAIN = (int, float, complex, str, bytes, bool, type(None), ModuleType)
_PASSED_IN_CLASSES = (*_PLAIN, FunctionType)
_CELL = "cell_contents"


class Trace:
    """What some objects hold before a run.

    Parameters:
        tx: the transaction that may be rolled back.
        registry: the tracked modules: of other objects nobody looks at the attributes.
        roots: the objects that the run may alter.
    """

    def __init__(self, tx: Transaction, registry: Registry, roots: Iterable[Any]) -> None:
        self._before: dict[int, tuple[Any, Any]] = {}
        self._after: list[tuple[Any, Any, Any]] = []
        _look(registry, roots, self._before)
        # Noted first, to have its turn when all is undone that was noted during the run.
        if self._before:
            tx.did(self._undo)

    def end(self) -> None:
        """Note what there is now; what the run has altered is asked only if it is taken back."""
        self._after = [(thing, before, _content(thing)) for thing, before in self._before.values()]
        self._before.clear()

    def _undo(self) -> None:
        for thing, before, after in self._after:
            if not _same(before, after):
                _take_back(thing, before, after)


@contextmanager
def traced(tx: Transaction, registry: Registry, roots: Iterable[Any]) -> Iterator[None]:
    """Have a rollback take back what the run in the ``with`` block alters; see `Trace`."""
    trace = Trace(tx, registry, roots)
    try:
        yield
    finally:
        trace.end()


@contextmanager
def importing(tx: Transaction, registry: Registry, graph: Graph) -> Iterator[None]:
    """Have a rollback take back what modules alter that this thread imports for the first time.

    Parameters:
        tx: the transaction that may be rolled back.
        registry: the tracked modules; who imports another one asks it.
        graph: the graph over their sources.
    """
    here = get_ident()

    def starting(code: CodeType) -> Callable[[], None] | None:
        if get_ident() != here:  # it has nothing to do with the revision
            return None
        return Trace(tx, registry, _met_by(registry, graph, code)).end

    registry.starting = starting
    try:
        yield
    finally:
        registry.starting = None


def _met_by(registry: Registry, graph: Graph, code: CodeType) -> Iterator[Any]:
    """Give what the names mean of those modules that a module's code imports, and they in turn."""
    words = {word for name in code.co_names for word in name.split(".")}
    near = {module.name for module in registry if module.name.rpartition(".")[2] in words}
    for name in sorted(near.union(*(graph.imports(name) for name in near))):
        if name in registry:
            yield from list(registry[name].namespace.values())


def _look(registry: Registry, roots: Iterable[Any], out: dict[int, tuple[Any, Any]]) -> None:
    """Note what some objects hold, and those in them: what is far in comes last, if at all."""
    level, depth, many = list(roots), 0, 0
    while level and depth <= _DEEP:
        inner: list[Any] = []
        for thing in level:
            if many > _MOST:
                return
            if issubclass(type(thing), _PLAIN) or id(thing) in out:
                continue
            content = _content(thing) if _is_looked_at(registry, thing) else None
            if content is None:
                continue
            out[id(thing)] = thing, content
            inside = _PASSED_IN_CLASSES if issubclass(type(thing), type) else _PLAIN
            many += inside is _PLAIN
            held = islice(content.values() if is_a(content, dict) else content, _MOST)
            inner += (value for value in held if type(value) not in inside)
        level, depth = inner, depth + 1


def _is_looked_at(registry: Registry, thing: Any) -> bool:
    kind = type(thing)
    if issubclass(kind, (dict, list, set, deque, CellType)):
        return True
    if kind is FunctionType:
        return thing.__closure__ is not None and thing.__globals__.get("__name__") in registry
    return said_module(thing if issubclass(kind, type) else kind) in registry


def _content(thing: Any) -> Any:
    """Give what a collection, an object, a class or a closure holds, past what it may answer."""
    if type(thing) is dict:
        return thing.copy()  # many times faster than item by item
    if type(thing) is FunctionType:
        return list(thing.__closure__ or ())
    if type(thing) is CellType:
        return _content_of_cell(thing)
    if issubclass(type(thing), type):
        return vars(thing).copy()
    if is_a(thing, dict):
        return dict(dict.items(thing))
    if is_a(thing, list):
        return list(list.__iter__(thing))
    if is_a(thing, deque):
        return list(deque.__iter__(thing))
    if is_a(thing, set):
        return set(set.__iter__(thing))
    space = space_of(thing)
    return dict(space) if type(space) is dict else None


def _content_of_cell(cell: CellType) -> dict[str, Any]:
    try:
        return {_CELL: cell.cell_contents}
    except ValueError:  # it is empty
        return {}


def _same(before: Any, after: Any) -> bool:
    """Whether two contents are the very same things in the same order."""
    if is_a(before, set):
        return len(before) == len(after) and {*map(id, before)} == {*map(id, after)}
    same = len(before) == len(after) and all(map(is_, before, after))
    return same and (not is_a(before, dict) or all(map(is_, before.values(), after.values())))


def _take_back(thing: Any, before: Any, after: Any) -> None:
    """Have something be as before a run, but for what others have done to it since."""
    if type(thing) is FunctionType:
        return  # its cells are exchanged by nobody but us, which is undone by now
    now = _content(thing)
    if type(thing) is CellType or issubclass(type(thing), type):
        _take_back_places(thing, now, before, after)
    elif is_a(before, dict):
        space = thing if is_a(thing, dict) else space_of(thing)
        _take_back_names(space, now, before, after)
    elif is_a(before, set):
        set.difference_update(thing, after - before)
        set.update(thing, before - after)
    else:
        ours, there = {id(item) for item in (*before, *after)}, {id(item) for item in now}
        lost = {id(item) for item in after if id(item) not in there}  # to others
        others = [item for item in now if id(item) not in ours]
        _refill(thing, [*(item for item in before if id(item) not in lost), *others])


def _refill(thing: Any, items: list[Any]) -> None:
    if is_a(thing, deque):
        deque.clear(thing)
        deque.extend(thing, items)
    else:
        list.__setitem__(thing, slice(None), items)


def _take_back_places(thing: Any, now: Any, before: Any, after: Any) -> None:
    """Put back what a cell holds, or what a class has that is no descriptor of a library's."""
    for name in after.keys() | before.keys():
        was, made = before.get(name, MISSING), after.get(name, MISSING)
        there = now.get(name, MISSING)
        if there is was or there is not made:
            continue
        if type(thing) is CellType:
            setattr(thing, name, was) if was is not MISSING else delattr(thing, name)
        elif not any(map(_answers_itself, (was, made))) and not _is_pythons(name):
            set_member(thing, name, was) if was is not MISSING else drop_member(thing, name)


def _is_pythons(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def _answers_itself(member: Any) -> bool:
    return any("__set__" in vars(base) for base in type(member).__mro__)


def _take_back_names(space: Any, now: Any, before: Any, after: Any) -> None:
    kind: Any = OrderedDict if is_a(space, OrderedDict) else dict  # it keeps its order itself
    for name in after.keys() | before.keys():
        was, made = before.get(name, MISSING), after.get(name, MISSING)
        there = now.get(name, MISSING)
        if there is was or there is not made:
            continue
        if was is MISSING:
            kind.pop(space, name)
        else:
            kind.__setitem__(space, name, was)
    if space.keys() == before.keys() and list(space) != list(before):
        for name in before:
            kind.__setitem__(space, name, kind.pop(space, name))
