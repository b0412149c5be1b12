"""Which top-level statements may go on for as long as the program does."""

from __future__ import annotations

import ast

from hmr.source.module import SourceModule

_LOOPS = (ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Match)
_TRIES = (ast.If, ast.Try, ast.TryStar)


def lasts(source: SourceModule, line: int) -> bool:
    """Whether the statement at a line may be what the program is for: ``main()``, a loop.

    What binds a name ends, or the name would be of no use; so does an import.
    """
    at = (statement for statement in source.statements if statement.first <= line <= statement.last)
    return any(statement.kind == "guard" or any(map(_lasts, statement.nodes)) for statement in at)


def _lasts(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr):
        return not isinstance(node.value, ast.Constant)
    if isinstance(node, _TRIES):
        handlers = [child for handler in getattr(node, "handlers", ()) for child in handler.body]
        rest = getattr(node, "finalbody", [])
        return any(map(_lasts, [*node.body, *handlers, *node.orelse, *rest]))
    return isinstance(node, _LOOPS)
