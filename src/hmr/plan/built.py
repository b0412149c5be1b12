"""What is built step by step: a parser of arguments is made again where one of them is edited.

parser = ArgumentParser()               is made again, and all that uses it, since
parser.add_argument("--n", default=2)   this would add the argument a second time

So is a table of another module that a statement goes on from: ``CODES |= {"b": 2}``.
"""

from __future__ import annotations

import ast

from hmr.diff import Pair
from hmr.graph import Node
from hmr.plan import replayed, usedup
from hmr.plan.draft import Draft
from hmr.source import Statement

_MOST = 9
"""How far a part is followed to what it is a part of: ``group = parser.add_argument_group()``."""


def made_again(draft: Draft, pair: Pair, node: Node) -> bool:
    """Have what a call builds made again; say whether it is.

    Parameters:
        draft: where steps are entered.
        pair: a statement of a module's top level, which came, went or was edited.
        node: its place.
    """
    if pair.relation not in ("added", "removed", "changed"):
        return False
    statements = [item for item in (pair.old, pair.new) if item is not None]
    found = [maker for item in statements for maker in makers(draft, node, item)]
    for maker in found:
        if not draft.runs(maker):
            draft.run(maker, maker.statement, None, "what builds it was edited")
    for item in statements:
        replayed.empty(draft, node, item, "what fills it was edited")
    return bool(found)


def makers(draft: Draft, node: Node, statement: Statement) -> list[Node]:
    """Give the statements that made what another one builds on, at the top level of a module.

    That is what it calls a method of, or hands to a function: ``add_options(parser)``.
    """
    if node.owners or statement.kind != "other":
        return []
    names = [_receiver(statement), *_arguments(statement)]
    found = [_maker(draft, node, name) for name in names if name is not None]
    found += [*usedup.makers(draft, node, statement), *replayed.again(draft, node, statement)]
    known = dict.fromkeys(maker for maker in found if maker is not None)
    return [each for each in known if (each.module, each.position) != (node.module, node.position)]


def _maker(draft: Draft, node: Node, name: str | None) -> Node | None:
    """Give the statement that made what a name holds, or what that is a part of."""
    found: Node | None = None
    for _ in range(_MOST):
        if name is None or not draft.facts.built(node.module, name):
            break
        binders = draft.graph.index(node.module).binders.get(name, ())
        if len(binders) != 1:
            return None
        found = binders[0]
        name = _receiver(found.statement)
    return found


def _receiver(statement: Statement) -> str | None:
    """Give the name on which a statement calls a method: ``parser`` of ``parser.add(...)``."""
    tree = statement.node
    if statement.kind != "other" or not isinstance(tree, (ast.Expr, ast.Assign, ast.AnnAssign)):
        return None
    value: ast.expr | None = tree.value
    found = False
    while isinstance(value, (ast.Call, ast.Attribute)):
        found = found or isinstance(value, ast.Call)
        value = value.func if isinstance(value, ast.Call) else value.value
    return value.id if found and isinstance(value, ast.Name) else None


def _arguments(statement: Statement) -> list[str]:
    """Give the names that a call, whose result is dropped, hands on."""
    tree = statement.node
    if not isinstance(tree, ast.Expr) or not isinstance(tree.value, ast.Call):
        return []
    values = [*tree.value.args, *(word.value for word in tree.value.keywords)]
    return [value.id for value in values if isinstance(value, ast.Name)]
