"""Numbers that are counted up and handed out: `self.place = Field.count`, `Field.count += 1`."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from hmr.source.shape import FUNCTIONS
from hmr.source.statement import Statement


def counts_out(statements: Iterable[Statement], name: str) -> bool:
    """Whether a function adds to a number and reads it besides: it gives each its own.

    How many there have been says nothing then; where nobody reads it there, it is a sum.

    Parameters:
        statements: those of the module that has the number.
        name: its last name: ``count``.
    """
    return any(
        isinstance(function, FUNCTIONS) and _counts_out(function, name)
        for statement in statements
        if name in statement.text
        for tree in statement.nodes
        for function in ast.walk(tree)
    )


def _counts_out(function: ast.AST, name: str) -> bool:
    nodes = list(ast.walk(function))
    adds = any(isinstance(node, ast.AugAssign) and _named(node.target) == name for node in nodes)
    return adds and any(
        isinstance(getattr(node, "ctx", None), ast.Load) and _named(node) == name for node in nodes
    )


def _named(node: ast.AST) -> str | None:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None
