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


class _Said(dict[type, tuple[str, tuple[str, ...]]]):
    """How what is said of each class of nodes begins, and the fields that are said of it."""

    def __missing__(self, kind: type) -> tuple[str, tuple[str, ...]]:
        if issubclass(kind, ast.AST):
            found = f"{kind.__name__}(" if kind._fields else f"{kind.__name__}()", kind._fields
        else:
            found = "", ()
        self[kind] = found
        return found


_SAID = _Said()


def children(node: ast.AST) -> list[ast.AST]:
    """Give the nodes below one, as `ast.iter_child_nodes` does, but for contexts and operators."""
    out: list[ast.AST] = []
    for name in FIELDS[type(node)]:
        value = getattr(node, name, None)
        if value is None:
            continue
        if type(value) is list:
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


def for_type_checkers(node: ast.If) -> bool:
    """Whether a body never runs: ``if TYPE_CHECKING:``, by whatever name `typing` is imported."""
    test = node.test
    name = test.attr if isinstance(test, ast.Attribute) else getattr(test, "id", "")
    return name == "TYPE_CHECKING"


def said(node: ast.AST) -> str:
    """Give what a tree says, without its places: equal for two trees exactly if `ast.dump` is.

    What is for type checkers says nothing.

    Raises:
        RecursionError: the tree is too deep.
    """
    out: list[str] = []
    _say(node, out)
    return "".join(out)


def _say(value: object, out: list[str]) -> None:
    kind = type(value)
    if kind is ast.Name:  # most are
        out.append(f"{value.id} {type(value.ctx).__name__};")  # type: ignore[attr-defined]
        return
    begins, fields = _SAID[kind]
    out.append(begins or f"{value!r},")
    if not fields:
        return
    if kind is ast.If and for_type_checkers(value):  # type: ignore[arg-type]
        fields = ("test", "orelse")
    for name in fields:
        inner = getattr(value, name, None)
        if type(inner) is list:
            out.append("[")
            for item in inner:
                _say(item, out)
            out.append("]")
        elif inner is None:
            out.append("None,")
        else:
            begins, below = _SAID[type(inner)]
            if below:
                _say(inner, out)
            else:  # a context, an operator, a name: no call for each
                out.append(begins or f"{inner!r},")
    out.append(")")
