"""A statement that goes through all names of its module sees those that are bound above it."""

from __future__ import annotations

from types import CodeType
from typing import Any

from hmr.live.outcome import Work
from hmr.plan import Step
from hmr.source.listing import NAMESPACES, lists_names


def hidden(work: Work, step: Step, code: CodeType) -> frozenset[str]:
    """Give the names that a statement would meet though they are bound further down, or by itself.

    Parameters:
        work: the commit.
        step: runs the statement.
        code: the statement's code.
    """
    node = step.node
    if NAMESPACES.isdisjoint(code.co_names) or not lists_names(node.statement.nodes):
        return frozenset()
    space = work.registry[node.module].namespace
    binders = work.graph.index(node.module).binders
    return frozenset(
        name
        for name in space
        if (found := binders.get(name)) and all(b.position >= node.position for b in found)
    )


def run_above(code: CodeType, space: dict[str, Any], names: frozenset[str]) -> set[str]:
    """Run a statement on a copy of its module's namespace, without some names.

    Other threads go on with the module as it is.

    Returns:
        The names that it has bound.
    """
    view = {name: value for name, value in space.items() if name not in names}
    before = dict(view)
    exec(code, view)
    bound = {name for name in view if name not in before or view[name] is not before[name]}
    for name in bound:
        space[name] = view[name]
    for name in before.keys() - view.keys():
        del space[name]
    return bound
