"""Statements that reach for names of their module by its namespace: ``"cache" in globals()``."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from hmr.source.spelling import dotted

_NAMESPACES = frozenset({"globals", "locals", "vars", "dir"})
_PUT_IN = frozenset({"update", "setdefault"})
_RUN_IN = frozenset({"eval", "exec", "setattr", "delattr"})


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
    space, name = node.value, node.slice
    if isinstance(space, ast.Subscript) or not asks_for_globals(space):
        return None
    if not isinstance(name, ast.Constant) or not isinstance(name.value, str):
        return None
    return name.value


def asks_for_globals(node: ast.AST) -> bool:
    """Whether something is the module's namespace: ``globals()``, ``sys.modules[__name__]``."""
    if isinstance(node, ast.Subscript):
        return dotted(node.value) == "sys.modules" and dotted(node.slice) == "__name__"
    if not isinstance(node, ast.Call) or node.args or node.keywords:
        return False
    return isinstance(node.func, ast.Name) and node.func.id == "globals"


def written_to(node: ast.AST) -> list[ast.expr]:
    """Give the things that a node puts something into without a look at what they hold.

    As ``globals()[name] = value`` does, ``globals().update(more)``, ``exec(text, globals())``.
    """
    if isinstance(node, ast.Subscript):
        return [] if isinstance(node.ctx, ast.Load) else [node.value]
    if not isinstance(node, ast.Call):
        return []
    if isinstance(node.func, ast.Attribute) and node.func.attr in _PUT_IN:
        return [node.func.value]
    return node.args if isinstance(node.func, ast.Name) and node.func.id in _RUN_IN else []


def spelt_code(node: ast.Call) -> list[ast.stmt]:
    """Give what `exec` or `eval` runs where it stands, if that is spelt: ``eval("RATE * 2")``."""
    text = node.args[0] if _runs_here(node) else None
    if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
        return []
    try:
        return ast.parse(text.value.strip()).body
    except (SyntaxError, ValueError):
        return []


def runs_any_text(node: ast.AST) -> bool:
    """Whether a node has `exec` or `eval` run, where it stands, a text that it does not spell."""
    if not isinstance(node, ast.Call) or not _runs_here(node):
        return False
    return not isinstance(node.args[0], ast.Constant)


def _runs_here(node: ast.Call) -> bool:
    known = isinstance(node.func, ast.Name) and node.func.id in ("exec", "eval")
    return known and len(node.args) == 1 and not node.keywords


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


def asks_for_all(node: ast.Call | ast.Subscript) -> bool:
    """Whether something gives all the names of its namespace: ``globals()``, ``dir()``."""
    if asks_for_globals(node) or runs_any_text(node):
        return True
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return False
    return not (node.args or node.keywords) and node.func.id in ("vars", "locals", "dir")
