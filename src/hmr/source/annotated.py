"""Which of a module's own names its statements annotate, also in branches."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Any

from hmr.source.scopes import inside
from hmr.source.statement import Statement


def annotated(statements: Iterable[Statement]) -> set[str]:
    """Give the names of their module that statements annotate, in branches too."""
    return {node.target.id for node in annotating(statements)}


def annotating(statements: Iterable[Statement]) -> Iterator[Any]:
    """Give what annotates the module's own names, in branches too."""
    for statement in statements:
        for node in inside(statement.nodes) if statement.kind == "other" else ():
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                yield node
