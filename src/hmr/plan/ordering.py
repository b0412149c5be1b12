"""The order of a cold start: by module, importers last, then by position."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

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
    rank: dict[ModuleName, int] = {}
    entered: set[ModuleName] = set()
    places = {module: place for place, module in enumerate(order)} if len(concerned) > 1 else {}

    def enter(module: ModuleName, early: bool = False) -> None:
        """Enter a module, after what it imports, save for what it is in a circle with.

        Of two in a circle that one comes first which finished first.
        """
        if module in entered or module not in concerned:
            return
        entered.add(module)
        if early or by_imports(module):
            for imported in sorted(needed(module), key=lambda name: (places.get(name, 0), name)):
                if imported in entered:
                    continue
                later = places.get(imported, -1) > places.get(module, -1)
                if not (later and _leads(imports, imported, module)):
                    enter(imported, early=later)
        rank[module] = len(rank)

    def needed(module: ModuleName) -> list[ModuleName]:
        """Give which of those concerned a module needs, perhaps by way of others."""
        out = list[ModuleName]()
        todo, seen = list(imports(module)), {module}
        for name in todo:
            if name in seen:
                continue
            seen.add(name)
            if name in concerned:
                out.append(name)
            elif places.get(name, -1) > places.get(module, -1):
                todo += imports(name)
        return out

    for module in places:
        enter(module)
    last = len(rank)
    return tuple(
        sorted(steps, key=lambda step: (rank.get(step.node.module, last), step.node.position))
    )


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
