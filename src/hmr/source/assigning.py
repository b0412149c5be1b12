"""What a statement assigns to others: attributes and items, ``Order.limit = 5``, ``t[1] = 2``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TypeAlias

from hmr.source.scopes import inside
from hmr.source.setting import is_name_of_module, looped, set_by_name
from hmr.source.spelling import dotted
from hmr.source.statement import Statement

Target: TypeAlias = ast.Attribute | ast.Subscript
_SPELT = (".", "[", "setattr")
"""One of these is in the text of what assigns an attribute or an item."""


def targets(statement: Statement) -> Iterator[tuple[Target, ast.expr | None]]:
    """Give the attributes and items that a statement assigns, each with the value if it is plain.

    Parameters:
        statement: one at the top level of a module; what its functions assign is another matter,
            and so are names of the module, by way of its namespace: those are bound.
    """
    if statement.kind == "other" and any(map(statement.may_spell, _SPELT)):
        yield from (each for each in _targets(statement) if not is_name_of_module(each[0]))


def _targets(statement: Statement) -> Iterator[tuple[Target, ast.expr | None]]:
    for node in inside(statement.nodes):
        if isinstance(node, ast.Assign):
            plain = node.value if len(statement.nodes) == 1 else None
            for target in node.targets:
                yield from ((found, plain) for found in _within(target))
        elif isinstance(node, (ast.AugAssign, ast.AnnAssign)) and node.value is not None:
            value = node.value if isinstance(node, ast.AnnAssign) else None
            yield from ((found, value) for found in _within(node.target))
    if statement.may_spell("setattr"):
        yield from ((found, None) for found in set_by_name(statement.nodes))


def assigned(statement: Statement | None) -> frozenset[str]:
    """Give the attributes and items that a statement assigns, as they are spelt."""
    if statement is None:
        return frozenset()
    return frozenset(ast.unparse(target) for target, _ in targets(statement))


def augmented(statement: Statement) -> frozenset[str]:
    """Give the attributes that a statement adds to: ``Order.fields += ("tax",)``.

    Also in a loop that goes through what it spells: ``for each in (load, dump): each.n += 1``.
    """
    if statement.kind != "other" or not statement.may_say("="):
        return frozenset()
    return statement.note("augmented", _augmented)


def _augmented(nodes: tuple[ast.stmt, ...]) -> frozenset[str]:
    body = list(inside(nodes))
    targets = [node.target for node in body if isinstance(node, ast.AugAssign)]
    out: set[str] = set()
    for target in targets:
        if isinstance(target, ast.Attribute):
            roots = looped(body, target.value) or [target.value]
            spelt = [dotted(root) for root in roots]
            out.update(f"{root}.{target.attr}" for root in spelt if root is not None)
    return frozenset(out)


def deleted(statement: Statement | None) -> frozenset[str]:
    """Give the attributes that a statement deletes, as they are spelt."""
    tree = None if statement is None else statement.node
    if not isinstance(tree, ast.Delete):
        return frozenset()
    targets = (found for target in tree.targets for found in _within(target))
    return frozenset(ast.unparse(found) for found in targets if isinstance(found, ast.Attribute))


def _within(target: ast.expr) -> Iterator[Target]:
    if isinstance(target, (ast.Attribute, ast.Subscript)):
        yield target
    elif isinstance(target, ast.Starred):
        yield from _within(target.value)
    elif isinstance(target, (ast.Tuple, ast.List)):
        for inner in target.elts:
            yield from _within(inner)
