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
    place = {module: number for number, module in enumerate(order if len(concerned) > 1 else ())}
    rank: dict[ModuleName, int] = {}
    entered: set[ModuleName] = set()
    passed: dict[ModuleName, int] = {}

    def enter(module: ModuleName) -> None:
        if module in entered:
            return
        entered.add(module)
        if by_imports(module):
            for imported in sorted(imports(module)):
                go_through(imported, place.get(module, 0))
        rank[module] = len(rank)

    def go_through(module: ModuleName, after: int) -> None:
        """Enter a module that one has to have, or those that it needs and that came after that."""
        if module in concerned:
            enter(module)
        elif after < min(place.get(module, -1), passed.get(module, len(place))):
            passed[module] = after
            for imported in sorted(imports(module)):
                go_through(imported, after)

    for module in place:
        if module in concerned:
            enter(module)
    last = len(rank)
    return tuple(
        sorted(steps, key=lambda step: (rank.get(step.node.module, last), step.node.position))
    )
