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

    def enter(module: ModuleName) -> None:
        if module in entered or module not in concerned:
            return
        entered.add(module)
        if by_imports(module):
            for imported in sorted(imports(module)):
                enter(imported)
        rank[module] = len(rank)

    for module in order if len(concerned) > 1 else ():
        enter(module)
    last = len(rank)
    return tuple(
        sorted(steps, key=lambda step: (rank.get(step.node.module, last), step.node.position))
    )
