"""Names that are there only for a while: what binds them has run, and they were deleted again.

    from ._lazy import install      # which takes itself out of the module
    if not install():
        import os

    def _double(n): ...
    TWO, FOUR = _double(1), _double(2)
    del _double, TWO                # of which only some may be there again

Those that a `del` spells are bound again as the plan says. Those that a call has taken away are
known only when they are missed.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from hmr._types import MISSING
from hmr.graph import Node
from hmr.live.work import Work
from hmr.plan import Step


def deleted_already(work: Work, step: Step, space: dict[str, Any]) -> frozenset[str]:
    """Give the names that a statement deletes, and that are not there though they were bound."""
    names = frozenset(step.node.statement.deletes) - space.keys()
    return frozenset(name for name in names if _binder(work, step.node, name) is not None)


@contextmanager
def lent(work: Work, step: Step, space: dict[str, Any]) -> Iterator[None]:
    """Bind the names that a statement reads as they were when it first ran, and let them go again.

    What an import or a plain function binds: to run these again does nothing else.
    """
    given: dict[str, Any] = {}
    _lend(work, step.node, space, given)
    if given:  # what took these away may have taken others, which it expects to find again
        entries = work.graph.index(step.node.module)
        for name in sorted({*entries.imports} - space.keys() - entries.deleters.keys()):
            _lend_one(work, step.node, name, space, given)
    try:
        yield
    finally:
        for name, value in given.items():
            if name in space and space[name] is value and name not in step.node.statement.binds:
                del space[name]


def _lend(work: Work, node: Node, space: dict[str, Any], given: dict[str, Any]) -> None:
    if not node.owners:
        roots = {name.partition(".")[0] for name in node.statement.facts.reads}
        for name in sorted(roots - space.keys() - vars(builtins).keys() - given.keys()):
            _lend_one(work, node, name, space, given)


def _lend_one(
    work: Work, node: Node, name: str, space: dict[str, Any], given: dict[str, Any]
) -> None:
    binder = _binder(work, node, name)
    if binder is None or not _harmless(binder):
        return
    given[name] = MISSING  # it may read itself
    _lend(work, binder, space, given)
    before = dict(space)
    exec(work.recoded(node.module).program(binder.statement), space)
    given.update({new: space[new] for new in space.keys() - before.keys()})


def _harmless(binder: Node) -> bool:
    statement = binder.statement
    if statement.kind == "import":
        return "*" not in statement.facts.imports
    return statement.kind == "function" and not getattr(statement.node, "decorator_list", ())


def _binder(work: Work, node: Node, name: str) -> Node | None:
    """Give the last statement above one that binds a name, if it surely does."""
    binders = work.binders(node.module, name)
    above = [binder for binder in binders if binder.position < node.position]
    return above[-1] if above else None
