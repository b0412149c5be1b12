"""Collections that top-level statements fill: which statement fills which, if it is plain."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from hmr.source.statement import Statement

_FILLS = {"append", "extend", "add", "update", "insert", "setdefault", "appendleft", "remove"}
_EMPTY = {"list", "dict", "set"}


def filled(statement: Statement) -> str | None:
    """Give the name of the collection that a statement only fills: ``ITEMS.append("a")``."""
    tree = statement.node
    target: ast.expr | None = None
    if isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Call):
        call = tree.value
        if isinstance(call.func, ast.Attribute) and call.func.attr in _FILLS:
            target = call.func.value
            if any(_acts(part) for part in (*call.args, *call.keywords)):
                return None
    elif isinstance(tree, ast.Assign) and len(tree.targets) == 1 and not _acts(tree.value):
        place = tree.targets[0]
        target = place.value if isinstance(place, ast.Subscript) else None
    return target.id if isinstance(target, ast.Name) else None


def entries(statement: Statement) -> tuple[ast.expr, tuple[ast.expr, ...]] | None:
    """Give the list that a statement puts entries into, and those: ``shop.ITEMS += [a, b]``."""
    tree, one = statement.node, False
    target: ast.expr
    if isinstance(tree, ast.AugAssign) and isinstance(tree.op, ast.Add):
        target, value = tree.target, tree.value
    elif (
        isinstance(tree, ast.Expr)
        and isinstance(tree.value, ast.Call)
        and isinstance(tree.value.func, ast.Attribute)
        and tree.value.func.attr in ("append", "extend")
        and len(tree.value.args) == 1
    ):
        call = tree.value.func
        target, value, one = call.value, tree.value.args[0], call.attr == "append"
    else:
        return None
    if not one and not isinstance(value, (ast.List, ast.Tuple)):
        return None
    found = (value,) if one else tuple(getattr(value, "elts", ()))
    return None if any(isinstance(part, ast.Starred) for part in found) else (target, found)


def chain(statements: Sequence[Statement], name: str) -> list[Statement] | None:
    """Give the statements that make and fill a collection, in order.

    None where it is bound otherwise than by one plain ``NAME = [...]``, so that running them again
    might do something else besides.
    """
    binders = [statement for statement in statements if name in statement.binds]
    if len(binders) != 1 or not _makes(binders[0], name):
        return None
    fillers = [statement for statement in statements if filled(statement) == name]
    return [binders[0], *fillers]


def _makes(statement: Statement, name: str) -> bool:
    tree = statement.node
    if not isinstance(tree, (ast.Assign, ast.AnnAssign)) or statement.binds != {name}:
        return False
    value = tree.value
    if isinstance(value, ast.Call):
        callee = value.func
        return isinstance(callee, ast.Name) and callee.id in _EMPTY and not value.args
    return isinstance(value, (ast.List, ast.Dict, ast.Set)) and not _acts(value)


def _acts(node: ast.AST) -> bool:
    return any(isinstance(part, (ast.Call, ast.Await, ast.NamedExpr)) for part in ast.walk(node))
