"""The order of a cold start: by module, importers last, then by position."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from hmr._types import ModuleName
from hmr.plan.steps import Step


def in_order(
    steps: Collection[Step],
    order: Iterable[ModuleName],
    by_imports: Callable[[ModuleName], bool],
    imports: Callable[[ModuleName], Iterable[ModuleName]],
) -> tuple[Step, ...]:
    """Give steps in the order in which a cold start would come to them.

    Parameters:
        steps: the steps.
        order: the modules, in the order in which they finished executing as far as it is known.
        by_imports: whether a module is ordered by what it imports, since it was edited or its
            import was not seen.
        imports: what has to be executed before a module.
    """
    concerned = {step.node.module for step in steps}
    places = {module: place for place, module in enumerate(order)} if len(concerned) > 1 else {}
    ranks = _Ranks(concerned, places, by_imports, imports)
    for module in places:
        ranks.enter(module)
    rank, last = ranks.rank, len(ranks.rank)
    return tuple(
        sorted(steps, key=lambda step: (rank.get(step.node.module, last), step.node.position))
    )


class _Ranks:
    """Ranks the modules of steps; a class, for functions that refer to themselves are garbage.

    Parameters:
        concerned: the modules that have steps.
        places: all modules, each with its place in the order in which they finished.
        by_imports: whether a module is ordered by what it imports.
        imports: what has to be executed before a module.
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
                if not (later and _leads(self._imports, imported, module)):
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
