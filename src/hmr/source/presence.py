"""Statements that reach for names of their module by its namespace: ``"cache" in globals()``."""

from __future__ import annotations

import ast
from collections.abc import Iterable

_NAMESPACES = frozenset({"globals", "locals", "vars", "dir"})


def asked_for(node: ast.Compare) -> str | None:
    """Give the name that a comparison asks the module for; None where it does something else.

    Parameters:
        node: ``"cache" in globals()``, or ``not in``.
    """
    if len(node.ops) != 1 or not isinstance(node.ops[0], (ast.In, ast.NotIn)):
        return None
    name, space = node.left, node.comparators[0]
    if not isinstance(name, ast.Constant) or not isinstance(space, ast.Call):
        return None
    known = isinstance(space.func, ast.Name) and space.func.id in _NAMESPACES
    asks = known and not space.args and not space.keywords and isinstance(name.value, str)
    return str(name.value) if asks else None


def global_name(node: ast.Subscript) -> str | None:
    """Give the name of its module that ``globals()["LIMIT"]`` stands for; else None."""
    call, name = node.value, node.slice
    if not isinstance(call, ast.Call) or call.args or call.keywords:
        return None
    if not isinstance(call.func, ast.Name) or call.func.id != "globals":
        return None
    if not isinstance(name, ast.Constant) or not isinstance(name.value, str):
        return None
    return name.value


def guarded(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """Give the names that statements bind unless they are there: they would stay as they are.

    As ``if "cache" not in globals()`` does, and a `try` that reads the name and else binds it.
    """
    out: set[str] = set()
    for tree in nodes:
        for node in ast.walk(tree):
            if isinstance(node, ast.Compare) and (name := asked_for(node)) is not None:
                out.add(name)
            elif isinstance(node, ast.Try) and any(map(_catches_missing, node.handlers)):
                reads = (inner for step in node.body for inner in ast.walk(step))
                out |= {inner.id for inner in reads if isinstance(inner, ast.Name)}
    return frozenset(out)


def _catches_missing(handler: ast.ExceptHandler) -> bool:
    return isinstance(handler.type, ast.Name) and handler.type.id == "NameError"
