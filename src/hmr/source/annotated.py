"""Which of a module's own names its statements annotate, and which names annotations spell."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Any

from hmr.source.scopes import inside
from hmr.source.statement import Statement

_WORD = re.compile(r"(?<![\w.])[^\W\d]\w*")


def annotated(statements: Iterable[Statement]) -> set[str]:
    """Give the names of their module that statements annotate, in branches too."""
    return {node.target.id for node in annotating(statements)}


def annotating(statements: Iterable[Statement]) -> Iterator[Any]:
    """Give what annotates the module's own names, in branches too."""
    for statement in statements:
        for node in inside(statement.nodes) if statement.kind == "other" else ():
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                yield node


def named_in_text(tree: ast.ClassDef, *, lazy: bool) -> set[str]:
    """Give the names in the annotations of a class's fields that are texts: its body reads none.

    Parameters:
        tree: the class.
        lazy: whether all annotations are, by ``from __future__ import annotations``.
    """
    names = set[str]()
    for field in (each for each in tree.body if isinstance(each, ast.AnnAssign)):
        for node in ast.walk(field.annotation):
            if lazy and isinstance(node, ast.Name):
                names.add(node.id)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                names.update(_WORD.findall(node.value))
    return names
