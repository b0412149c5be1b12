"""Numbers that statements are given when they run, each one's own: of an `itertools.count`, say.

They must not be handed out twice, so a statement that runs again has the next one. A start would
give it the one that it had.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from itertools import count, islice
from types import FunctionType
from typing import Any

from hmr._types import ModuleName, QualName
from hmr.graph.effects import runs
from hmr.live.process.looking import attributes, is_a, names_of
from hmr.live.process.survey import resolve
from hmr.live.work import Work
from hmr.plan import Step

_DEEP = 3
_MOST = 200
"""So many numbers at most are looked at in what a statement binds."""

_Counter = tuple[ModuleName, QualName]
_Numbers = dict[tuple[str, ...], int]


class Numbers:
    """The numbers that one statement has been given, around its run.

    Parameters:
        work: the commit.
        step: runs the statement.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work, self._step = work, step
        again = step.because is not None or step.old is not None
        kind = step.node.statement.kind
        wanted = again and kind in ("other", "class", "function")
        self._next = dict(_counters(work, step)) if wanted else {}
        self._before = self._held() if self._next else {}

    def settle(self) -> None:
        """Say it if the statement has a number now that was handed out this time."""
        node, work = self._step.node, self._work
        given: list[range] = []
        for counter, before in self._next.items():
            now = _next(work, counter)
            if now is not None and now > before:
                given.append(range(before, now + 1))
        if not given:
            return
        after = self._held()
        if isinstance(node.statement.node, ast.Expr) or any(
            any(number in some for some in given) and self._before.get(path, number) != number
            for path, number in after.items()
        ):
            said = (
                "HMR112",
                f"{node.module}:{node.statement.name}",
                f"line {node.statement.first}",
                "it has been given the next number of a counter that goes on, and had another",
                "restart, to have the numbers that a start gives",
            )
            work.out.noted.append((said, lambda: True))

    def _held(self) -> _Numbers:
        """Give the numbers in what the statement has bound, by the way to them."""
        space = self._work.registry[self._step.node.module].namespace
        found: _Numbers = {}
        for name in sorted(self._step.node.statement.binds):
            _look(self._work, space.get(name), (name,), found)
        return found


def _counters(work: Work, step: Step) -> Iterator[tuple[_Counter, int]]:
    """Give what a statement may be given numbers by, with the next number of each."""
    node, graph = step.node, work.graph
    added = {key[:2] for key in graph.fills(node) if key.what == "content"}
    counters = added | graph.adds_to(node)
    counters.update(_iterators(work, step), _of_classes(work, step))
    for counter in sorted(counters):
        number = _next(work, counter)
        if number is not None:
            yield counter, number


def _of_classes(work: Work, step: Step) -> Iterator[_Counter]:
    """Give the numbers that the classes have of which a statement has made something, or a heir."""
    space = work.registry[step.node.module].namespace
    for name in step.node.statement.binds:
        thing = space.get(name)
        for base in thing.__mro__[1:] if is_a(thing, type) else type(thing).__mro__:
            module, qualname = names_of(base)
            for attribute, value in vars(base).items() if module in work.registry else ():
                if type(value) in (int, count):
                    yield module, f"{qualname}.{attribute}"


def _iterators(work: Work, step: Step) -> Iterator[_Counter]:
    """Give each `itertools.count` that a statement, or a function which it runs, may ask."""
    node, graph = step.node, work.graph
    yield from _asked(work, node.module, "", node.statement.facts.reads)
    known = graph.ran_under(node) if graph.observed(node) else runs(graph, node)
    for module, name in set(known):
        for binder in graph.index(module).binders.get(name, ()) if graph.has(module) else ():
            facts, owner = binder.statement.facts, name.rpartition(".")[0]
            yield from _asked(work, module, owner, facts.defers)
            yield from _asked(work, module, owner, {f"self.{each}" for each in facts.selves})


def _asked(work: Work, module: ModuleName, owner: QualName, spelt: set[str]) -> Iterator[_Counter]:
    space: Mapping[str, Any] = work.registry[module].namespace if module in work.registry else {}
    for spelling in spelt:
        first, _, rest = spelling.partition(".")
        name = f"{owner}.{rest}" if first == "self" and owner else spelling
        if type(resolve(space, name)) is count:
            yield module, name


def _next(work: Work, counter: _Counter) -> int | None:
    """Give the next number of a counter; None where it is none."""
    module, name = counter
    if module not in work.registry:
        return None
    found = resolve(work.registry[module].namespace, name)
    if type(found) is int:
        return found
    if type(found) is not count:
        return None
    try:  # to ask it would be to take one
        number = ast.literal_eval(repr(found).removeprefix("count(").rstrip(")").partition(",")[0])
    except (SyntaxError, ValueError):
        return None
    return number if type(number) is int else None


def _look(work: Work, thing: Any, path: tuple[str, ...], out: _Numbers) -> None:
    kind = type(thing)
    if kind is int:
        out[path] = thing
    if kind is int or len(path) > _DEEP or len(out) > _MOST:
        return
    inner: Any = ()
    if kind in (list, tuple):
        inner = enumerate(thing)
    elif kind is dict:
        inner = thing.items()
    elif is_a(thing, type) or is_a(thing, FunctionType):
        inner = vars(thing).items()
    elif names_of(kind)[0] in work.registry:
        inner = attributes(thing).items()
    for name, value in list(islice(inner, _MOST)):
        _look(work, value, (*path, str(name)), out)
