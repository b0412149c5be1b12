"""The order of a cold start: by module, importers last, then by position.

Where that is not enough, statement by statement: of two modules in a circle each stands partly
above the other, and what sets something up for a module is done above its import.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from math import inf
from typing import TypeAlias

from hmr._types import ModuleName
from hmr.plan.steps import Step

ByStatement: TypeAlias = Callable[
    [ModuleName], Sequence[tuple[tuple[int, ...], Collection[ModuleName]]]
]
"""Gives which modules each statement of a module imports, in order, by its position."""


def in_order(
    steps: Collection[Step],
    order: Iterable[ModuleName],
    by_imports: Callable[[ModuleName], bool],
    imports: Callable[[ModuleName], Iterable[ModuleName]],
    by_statement: ByStatement,
    begins: Callable[[ModuleName], bool | None],
    begins_first: Callable[[ModuleName, Collection[ModuleName]], bool],
) -> tuple[Step, ...]:
    """Give steps in the order in which a cold start would come to them.

    Parameters:
        steps: the steps.
        order: the modules, in the order in which they finished executing as far as it is known.
        by_imports: whether a module is ordered by what it imports, since it was edited or its
            import was not seen.
        imports: what has to be executed before a module.
        by_statement: which modules each statement of a module imports.
        begins: whether no other one was being executed when a module began; None if that is not
            known.
        begins_first: whether a module can't be imported by one of some with which it is in a
            circle.
    """
    concerned = {step.node.module for step in steps}
    places = {module: place for place, module in enumerate(order)} if len(concerned) > 1 else {}
    ranks = _Ranks(concerned, places, by_imports, imports)
    for module in places:
        ranks.enter(module)
    if ranks.has_circle or (places and any(_sets_up(step, places, by_statement) for step in steps)):
        first = [each for each in concerned if ranks.has_circle and begins_first(each, concerned)]
        start = _Start(places, by_imports, by_statement, begins, first)
        return tuple(sorted(steps, key=start.moment))
    rank, last = ranks.rank, len(ranks.rank)
    return tuple(
        sorted(steps, key=lambda step: (rank.get(step.node.module, last), step.node.position))
    )


def _sets_up(step: Step, places: Mapping[ModuleName, int], by_statement: ByStatement) -> bool:
    """Whether a statement does something that a module may find which is imported below it."""
    node = step.node
    if step.how != "run" or node.owners or node.statement.kind != "other":
        return False
    below = (names for place, names in by_statement(node.module) if place > node.position)
    return any(name in places for names in below for name in names)


class _Ranks:
    """Ranks the modules of steps; a class, for functions that refer to themselves are garbage.

    Parameters:
        concerned: the modules that have steps.
        places: all modules, each with its place in the order in which they finished.
        by_imports: whether a module is ordered by what it imports.
        imports: what has to be executed before a module.

    Attributes:
        rank: the modules' ranks.
        has_circle: whether two of them were found to import each other.
    """

    def __init__(
        self,
        concerned: Collection[ModuleName],
        places: Mapping[ModuleName, int],
        by_imports: Callable[[ModuleName], bool],
        imports: Callable[[ModuleName], Iterable[ModuleName]],
    ) -> None:
        self._concerned, self._places = concerned, places
        self._by_imports, self._imports = by_imports, imports
        self._entered: set[ModuleName] = set()
        self.rank: dict[ModuleName, int] = {}
        self.has_circle = False

    def enter(self, module: ModuleName, early: bool = False) -> None:
        """Enter a module, after what it imports, save for what it is in a circle with.

        Of two in a circle that one comes first which finished first.
        """
        if module in self._entered or module not in self._concerned:
            return
        self._entered.add(module)
        places = self._places
        if early or self._by_imports(module):
            needed = sorted(self._needed(module), key=lambda name: (places.get(name, 0), name))
            for imported in needed:
                if imported in self._entered:
                    continue
                later = places.get(imported, -1) > places.get(module, -1)
                if later and _leads(self._imports, imported, module):
                    self.has_circle = True
                else:
                    self.enter(imported, early=later)
        self.rank[module] = len(self.rank)

    def _needed(self, module: ModuleName) -> list[ModuleName]:
        """Give which of those concerned a module needs, perhaps by way of others."""
        out, places = list[ModuleName](), self._places
        todo, seen = list(self._imports(module)), {module}
        for name in todo:
            if name in seen:
                continue
            seen.add(name)
            if name in self._concerned:
                out.append(name)
            elif places.get(name, -1) > places.get(module, -1):
                todo += self._imports(name)
        return out


class _Start:
    """A cold start, gone through as the sources say: which statements it comes to when.

    Parameters:
        places: all modules, each with its place in the order in which they finished.
        by_imports: whether that does not tell, so that a module executes whatever it imports.
        by_statement: which modules each statement of a module imports.
        begins: see `in_order`.
        first: modules that can't be imported by those with which they are in a circle.
    """

    def __init__(
        self,
        places: Mapping[ModuleName, int],
        by_imports: Callable[[ModuleName], bool],
        by_statement: ByStatement,
        begins: Callable[[ModuleName], bool | None],
        first: Collection[ModuleName],
    ) -> None:
        self._places, self._by_imports = places, by_imports
        self._by_statement = by_statement
        self._begun: set[ModuleName] = set()
        # Of each module, the statements that it executes in one go: where they end, their turn.
        self._goes: dict[ModuleName, tuple[list[tuple[float, ...]], list[int]]] = {}
        self._turn = 0
        # What was finished last has been imported by no other; so has what that does not lead to,
        # and what was seen to be so.
        starts, led_to = list[list[ModuleName]](), set[ModuleName]()
        for module in reversed(list(places)):
            seen = begins(module)
            if seen or module not in led_to or (seen is None and module in first):
                todo = [part for part in _with_parents(module) if part in places]
                starts.append(list(todo))
                for name in todo:
                    if name not in led_to:
                        led_to.add(name)
                        todo += [each for _, names in self._imports(name) for each in names]
        for names in reversed(starts):
            for name in names:
                self._execute(name)

    def moment(self, step: Step) -> tuple[float, tuple[int, ...]]:
        """Give when it comes to a step's statement, as what compares."""
        ends, turns = self._goes.get(step.node.module, ([], []))
        at = bisect_right(ends, step.node.position)
        return turns[at] if at < len(turns) else inf, step.node.position

    def _imports(
        self, module: ModuleName
    ) -> Iterable[tuple[tuple[int, ...], Sequence[ModuleName]]]:
        """Give what each statement of a module may execute, with the packages around it."""
        places, any_place = self._places, self._by_imports(module)
        place = places[module]
        for position, names in self._by_statement(module):
            found = {part for name in names for part in _with_parents(name) if part in places}
            known = sorted(found, key=lambda name: places[name])
            yield position, [each for each in known if any_place or places[each] < place]

    def _execute(self, module: ModuleName) -> None:
        if module in self._begun:
            return
        self._begun.add(module)
        ends, turns = self._goes[module] = list[tuple[float, ...]](), list[int]()
        for position, names in self._imports(module):
            if self._begun.issuperset(names):
                continue
            ends.append(position)
            turns.append(self._turn)
            self._turn += 1
            for name in names:
                self._execute(name)
        ends.append((inf,))
        turns.append(self._turn)
        self._turn += 1


def _with_parents(name: ModuleName) -> Iterable[ModuleName]:
    parts = name.split(".")
    return (".".join(parts[:size]) for size in range(1, len(parts) + 1))


def _leads(
    imports: Callable[[ModuleName], Iterable[ModuleName]], module: ModuleName, to: ModuleName
) -> bool:
    """Whether a module imports another one, perhaps by way of others: they are in a circle."""
    todo, seen = [module], {module}
    for name in todo:
        found = set(imports(name))
        if to in found:
            return True
        todo += sorted(found - seen)
        seen |= found
    return False
