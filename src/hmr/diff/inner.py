"""The classes inside functions that an edit makes another: those made by earlier calls stay so."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from hmr._types import QualName
from hmr.diff.pairs import Pair
from hmr.source import shape
from hmr.source.trees import children


def edited_inside(pair: Pair) -> Iterator[QualName]:
    """Give the classes in functions of a statement whose body says something else than before.

    An edit of a method's body alone is none: it is live in all classes made from it.
    """
    if pair.old is None or pair.new is None or pair.relation in ("same", "moved", "reworded"):
        return
    if pair.old.text and pair.old.text.count("class") <= (pair.old.kind == "class"):
        return  # mostly so, and known without a parse
    new = dict(_classes(pair.new.nodes, "", within=False))
    for qualname, tree in _classes(pair.old.nodes, "", within=False):
        after = new.get(qualname)
        if after is None or shape.shell(tree) != shape.shell(after):
            yield qualname


def _classes(
    nodes: list[ast.stmt] | tuple[ast.stmt, ...], prefix: str, *, within: bool
) -> Iterator[tuple[QualName, ast.ClassDef]]:
    todo: list[ast.AST] = list(nodes)
    while todo:
        node = todo.pop(0)
        if isinstance(node, ast.ClassDef):
            name = prefix + node.name
            if within:
                yield name, node
            yield from _classes(node.body, name + ".", within=within)
        elif isinstance(node, shape.FUNCTIONS):
            yield from _classes(node.body, f"{prefix}{node.name}.<locals>.", within=True)
        elif not isinstance(node, ast.expr):
            todo += children(node)
