"""Statements that go through all names of their module: ``[v for v in vars().values() if ...]``."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from hmr.source.shape import FUNCTIONS

NAMESPACES = frozenset({"globals", "locals", "vars", "dir"})
_VIEWS = frozenset({"values", "items", "keys", "copy"})
_TAKE_ALL = frozenset({"list", "tuple", "set", "frozenset", "dict", "sorted", "len", "iter", "map"})


def lists_names(nodes: Iterable[ast.AST]) -> bool:
    """Whether statements go through the names of their module, and keep nothing of how they did.

    Not where the namespace itself may be kept, or a function that has it.
    """
    asks, listed = set[int](), set[int]()
    for tree in nodes:
        for node in ast.walk(tree):
            if isinstance(node, (*FUNCTIONS, ast.ClassDef, ast.Lambda)):
                return False
            if _asks(node):
                asks.add(id(node))
            listed.update(id(inner) for inner in _gone_through(node) if _asks(inner))
    return bool(asks) and asks == listed


def _asks(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return False
    return node.func.id in NAMESPACES and not (node.args or node.keywords)


def _gone_through(node: ast.AST) -> list[ast.AST]:
    """Give what a node goes through from one end to the other."""
    if isinstance(node, (ast.comprehension, ast.For)):
        return [node.iter]
    if isinstance(node, ast.Attribute) and node.attr in _VIEWS:
        return [node.value]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _TAKE_ALL:
        return list(node.args)
    return []
