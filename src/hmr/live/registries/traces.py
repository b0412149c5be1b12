"""What a run leaves in collections and objects that it found: taken back if the revision fails.

A statement that has put its view into `ROUTES` before the next one raises, and runs again with the
next save, must not put it in twice. Only what the run itself did is taken back: what other threads
have put in meanwhile stays.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from operator import is_
from threading import get_ident
from types import CodeType, FunctionType, ModuleType
from typing import Any

from hmr._types import MISSING
from hmr.graph import Graph
from hmr.live.known.registry import Registry
from hmr.live.process.looking import is_a, said_module, space_of
from hmr.live.process.transaction import Transaction

_DEEP = 4
_MOST = 500
"""How many collections and objects are looked at around one run."""
_PLAIN = (int, float, complex, str, bytes, bool, type(None), FunctionType, ModuleType)


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
    level, depth, classes = list(roots), 0, set[int]()
    while level and depth <= _DEEP:
        inner: list[Any] = []
        for thing in level:
            if len(out) > _MOST:
                return
            if issubclass(type(thing), _PLAIN) or id(thing) in out:
                continue
            if is_a(thing, type):
                once = id(thing) not in classes and said_module(thing) in registry
                held = list(vars(thing).values()) if once else []
                classes.add(id(thing))
            else:
                content = _content(thing) if _is_looked_at(registry, thing) else None
                if content is None:
                    continue
                out[id(thing)] = thing, content
                held = [*islice(content.values() if is_a(content, dict) else content, _MOST)]
            inner += (value for value in held[:_MOST] if type(value) not in _PLAIN)
        level, depth = inner, depth + 1


def _is_looked_at(registry: Registry, thing: Any) -> bool:
    return issubclass(type(thing), (dict, list, set, deque)) or said_module(type(thing)) in registry


def _content(thing: Any) -> Any:
    """Give what a collection or an object holds, past what its class may answer."""
    if type(thing) is dict:
        return thing.copy()  # many times faster than item by item
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


def _same(before: Any, after: Any) -> bool:
    """Whether two contents are the very same things in the same order."""
    if is_a(before, set):
        return len(before) == len(after) and {*map(id, before)} == {*map(id, after)}
    same = len(before) == len(after) and all(map(is_, before, after))
    return same and (not is_a(before, dict) or all(map(is_, before.values(), after.values())))


def _take_back(thing: Any, before: Any, after: Any) -> None:
    """Have something be as before a run, but for what others have done to it since."""
    now = _content(thing)
    if is_a(before, dict):
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
