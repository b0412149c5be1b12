"""The fields that instances of an edited class have from now on, by its source."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from hmr._types import QualName
from hmr.diff.pairs import Pair
from hmr.diff.sources import members
from hmr.source import Statement
from hmr.source.shape import FUNCTIONS


def added_fields(pair: Pair, prefix: str = "") -> Iterator[tuple[QualName, str]]:
    """Give (class, field) for each field that only the new source of a class gives instances.

    A field is an annotated member, or an attribute that ``__init__`` sets on its first parameter.
    """
    if pair.old is None or pair.new is None or pair.relation in ("same", "moved", "reworded"):
        return
    if pair.old.header is None or pair.new.header is None:  # no classes
        return
    name, edited = prefix + pair.new.name, members(pair)
    edited = tuple([inner for inner in edited if inner.relation not in ("same", "moved")])
    new = dict.fromkeys(field for inner in edited if inner.new for field in _given(inner.new))
    old = {field for member in pair.old.members for field in _given(member)} if new else set()
    yield from ((name, field) for field in new if field not in old)
    for inner in edited:
        yield from added_fields(inner, name + ".")


def _given(member: Statement) -> Sequence[str]:
    if member.kind == "other" or member.label == "__init__":
        return member.note("fields", _fields_in)
    return ()


def _fields_in(nodes: Sequence[ast.stmt]) -> Sequence[str]:
    tree = nodes[0]
    if isinstance(tree, ast.AnnAssign) and isinstance(tree.target, ast.Name):
        of_class = ast.unparse(tree.annotation).startswith(("ClassVar", "typing.ClassVar"))
        return () if of_class else (tree.target.id,)
    if not (isinstance(tree, FUNCTIONS) and tree.name == "__init__" and tree.args.args):
        return ()
    first = tree.args.args[0].arg
    return [
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == first
    ]
