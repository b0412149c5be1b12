"""Walks syntax trees in fewer steps than `ast` does: most of a revision is spent on walks."""

from __future__ import annotations

import ast
from collections.abc import Iterator

_NO_TREES = frozenset(
    {
        *("ctx", "op", "ops", "id", "attr", "arg", "kind", "level", "module", "type_comment"),
        *("simple", "is_async", "conversion", "type_ignores"),
    }
)
"""Fields that never hold what binds or reads a name: names, contexts, operators."""


class _Fields(dict[type, tuple[str, ...]]):
    """The fields of each class of nodes in which there may be further trees."""

    def __missing__(self, kind: type[ast.AST]) -> tuple[str, ...]:
        names = () if kind is ast.Constant else kind._fields
        found = self[kind] = tuple(name for name in names if name not in _NO_TREES)
        return found


FIELDS = _Fields()


def children(node: ast.AST) -> list[ast.AST]:
    """Give the nodes below one, as `ast.iter_child_nodes` does, but for contexts and operators."""
    out: list[ast.AST] = []
    for name in FIELDS[type(node)]:
        value = getattr(node, name, None)
        if isinstance(value, list):
            out += [item for item in value if isinstance(item, ast.AST)]
        elif isinstance(value, ast.AST):
            out.append(value)
    return out


def walk(*nodes: ast.AST) -> Iterator[ast.AST]:
    """Give these nodes and all below them, but for contexts and operators; in no order."""
    stack = [*nodes]
    while stack:
        node = stack.pop()
        yield node
        stack += children(node)


def said(node: ast.AST) -> str:
    """Give what a tree says, without its places: equal for two trees exactly if `ast.dump` is.

    Raises:
        RecursionError: the tree is too deep.
    """
    out: list[str] = []
    _say(node, out)
    return "".join(out)


def _say(value: object, out: list[str]) -> None:
    kind = type(value)
    if kind is ast.Name:
        assert isinstance(value, ast.Name)
        out.append(f"{value.id} {type(value.ctx).__name__};")
    elif kind is list:
        assert isinstance(value, list)
        out.append("[")
        for item in value:
            _say(item, out)
        out.append("]")
    elif isinstance(value, ast.AST):
        out.append(f"{kind.__name__}(")
        for name in value._fields:
            _say(getattr(value, name, None), out)
        out.append(")")
    else:
        out.append(f"{value!r},")
