"""The classes inside functions that an edit makes another: those made by earlier calls stay so."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from hmr._types import QualName
from hmr.diff.pairs import Pair
from hmr.source import shape
from hmr.source.trees import children

_CLASSES = re.compile(r"(?:^|[:;])[\s\\]*class\b", re.M)
"""What begins each class statement, and perhaps a line of a text."""


def edited_inside(pair: Pair, prefix: str = "") -> Iterator[QualName]:
    """Give the classes in functions of a statement whose body says something else than before.

    An edit of a method's body alone is none: it is live in all classes made from it.

    Parameters:
        pair: the statement, before and now.
        prefix: the name of the class that it is a member of, with a dot.
    """
    if pair.old is None or pair.new is None or pair.relation in ("same", "moved", "reworded"):
        return
    text, own = pair.old.text, pair.old.kind == "class"
    if text and (text.count("class") <= own or len(_CLASSES.findall(text)) <= own):
        return  # mostly so, and known without a parse
    if pair.old.kind == pair.new.kind == "class" and pair.members:  # only what differs is parsed
        for member in pair.members:
            yield from edited_inside(member, f"{prefix}{pair.new.label}.")
        return
    new = dict(_classes(pair.new.nodes, prefix, within=False))
    for qualname, tree in _classes(pair.old.nodes, prefix, within=False):
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
