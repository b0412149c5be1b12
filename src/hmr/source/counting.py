"""Numbers that are counted up and handed out: `self.place = Field.count`, `Field.count += 1`."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence

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
        statement.may_spell(name) and name in statement.note("numbers handed out", _handed_out)
        for statement in statements
    )


def _handed_out(trees: Sequence[ast.stmt]) -> frozenset[str]:
    """Give the names that functions add to and read besides; noted, as many ask for them."""
    out: set[str] = set()
    for function in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(function, FUNCTIONS):
            nodes = list(ast.walk(function))
            added = {_named(node.target) for node in nodes if isinstance(node, ast.AugAssign)}
            if added:
                read = (each for each in nodes if isinstance(getattr(each, "ctx", None), ast.Load))
                out |= {name for name in map(_named, read) if name is not None} & added
    return frozenset(out)


def _named(node: ast.AST) -> str | None:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None
