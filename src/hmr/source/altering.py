"""What collections a statement's functions alter when they are called: the marks of a registry."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hmr.source.facts import dotted, local_names
from hmr.source.shape import FUNCTIONS

ALTERING = frozenset(
    {
        "append",
        "extend",
        "add",
        "update",
        "insert",
        "setdefault",
        "appendleft",
        "extendleft",
        "remove",
        "discard",
        "pop",
        "popitem",
        "clear",
        "popleft",
        "sort",
        "reverse",
        "rotate",
        "move_to_end",
        "difference_update",
        "intersection_update",
        "symmetric_difference_update",
    }
)
"""Methods of the built-in collections that alter them."""

_PASS_ON = frozenset({"setdefault", "get", "values", "items"})


@dataclass(slots=True)
class Alterations:
    """The collections that are altered, as they are spelt.

    Attributes:
        now: by the statement itself while it runs (``HANDLERS.append(f)``, ``TABLE["a"] = 1``).
        later: by its functions when they are called; names that are not local to them.
        own: attributes of the first parameter that its functions alter (``self.commands``).
        sets: attributes that the statement itself binds while it runs (``config.debug = True``).
        later_sets: those that its functions bind when they are called; of names not local there.
        own_sets: attributes of the first parameter that its functions bind (``self.prefix``).
    """

    now: set[str] = field(default_factory=set)
    later: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)
    sets: set[str] = field(default_factory=set)
    later_sets: set[str] = field(default_factory=set)
    own_sets: set[str] = field(default_factory=set)


def alterations(nodes: Iterable[ast.AST]) -> Alterations:
    """Find what is altered by statements and by the functions that they define.

    What a name that is local to a function stands for is not followed, the first parameter's
    attributes excepted.
    """
    out = Alterations()
    for node in nodes:
        _enter(out, node, frozenset(), None, later=False)
    return out


def _enter(
    out: Alterations, node: ast.AST, hidden: frozenset[str], first: str | None, *, later: bool
) -> None:
    if isinstance(node, (*FUNCTIONS, ast.Lambda)):
        body: list[ast.AST] = [*node.body] if isinstance(node.body, list) else [node.body]
        parameters = [*node.args.posonlyargs, *node.args.args]
        if not later:
            first = parameters[0].arg if parameters else None
        inner = hidden | local_names(body, node.args)
        for decorator in getattr(node, "decorator_list", ()):
            _enter(out, decorator, hidden, first, later=later)
        for child in body:
            _enter(out, child, inner, first, later=True)
        return
    for target in _altered(node):
        spelling = dotted(target)
        if spelling is None:
            continue
        root, _, rest = spelling.partition(".")
        if later and root == first and rest:
            out.own.add(rest)
        elif root not in hidden:
            (out.later if later else out.now).add(spelling)
    spelling = _bound_attribute(node)
    if spelling is not None:
        root, _, rest = spelling.partition(".")
        if later and root == first:
            out.own_sets.add(rest)
        elif root not in hidden:
            (out.later_sets if later else out.sets).add(spelling)
    for child in ast.iter_child_nodes(node):
        _enter(out, child, hidden, first, later=later)


def _bound_attribute(node: ast.AST) -> str | None:
    """Give the attribute that one node binds or deletes by itself."""
    if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
        return dotted(node)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        match node.args:
            case [thing, ast.Constant(value=str(name)), *_]:
                owner = dotted(thing)
                if owner is not None and node.func.id in ("setattr", "delattr"):
                    return f"{owner}.{name}"
    return None


def _altered(node: ast.AST) -> Iterator[ast.expr]:
    """Give the collections that one node alters by itself."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr in ALTERING:
            yield _collection(node.func.value)
    elif isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
        yield _collection(node.value)
    elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Attribute):
        yield node.target


def _collection(node: ast.expr) -> ast.expr:
    """Give the outermost collection: ``TABLE`` for ``TABLE.setdefault(key, []).append``."""
    while True:
        if isinstance(node, ast.Subscript):
            node = node.value
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in _PASS_ON
        ):
            node = node.func.value
        else:
            return node
