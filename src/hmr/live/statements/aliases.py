"""Second names: ``price = _price`` binds what another statement has made, and makes nothing."""

from __future__ import annotations

import ast
from types import FunctionType
from typing import Any

from hmr.live.functions.adopt import adopt
from hmr.live.functions.exchanged import take_content
from hmr.live.functions.patching import VALUES
from hmr.live.process.holders import give_way, replace_everywhere
from hmr.live.process.looking import is_a
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement
from hmr.source.spelling import dotted


def other_name(statement: Statement) -> str | None:
    """Give what an assignment binds its name to, where it only is another name for that."""
    tree = statement.node
    if len(statement.nodes) > 1 or not isinstance(tree, (ast.Assign, ast.AnnAssign)):
        return None
    return None if tree.value is None else dotted(tree.value)


def settled(work: Work, step: Step, name: str, first: str, old: Any, new: Any) -> Any:
    """Give what a second name shall hold: the very object that the first one has.

    Parameters:
        work: the commit.
        step: the step that has run the statement.
        name: the second name.
        first: the first one, dots included.
        old: what the second one held.
        new: what it holds now.

    Returns:
        The old object where both names came to be for it: it was made anew under the first one,
        and could be taken over. Then the first one has it, too.
    """
    if type(new) in VALUES:
        return adopt(work.tx, old, new)
    module = step.node.module
    space = work.registry[module].namespace
    if "." in first or work.originals[module].get(first) is new or space.get(first) is not new:
        return new
    made = [node.statement for node in work.graph.index(module).binders.get(first, ())]
    if work.packing.stays(old, new) or (
        made and take_content(work.tx, step, name, old, new, (made[-1], first))
    ):
        result = old
        work.altered.add(id(old))
    else:
        result = adopt(work.tx, old, new)
    if result is not new:
        if is_a(new, FunctionType):
            give_way(work.tx, new, result)
        replace_everywhere(new, result, work.tx)
    return result
