"""Decorators that call what they decorate: ``TABLE[name] = function()``, and not in a wrapper."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from hmr.graph.effects import found_by
from hmr.graph.keys import Key, Node
from hmr.graph.origins import Names
from hmr.source.scopes import inside
from hmr.source.shape import FUNCTIONS
from hmr.source.spelling import dotted


class Asked(Names, Protocol):
    """What is asked of a graph besides."""

    def affected(self, keys: Iterable[Key]) -> frozenset[Key]:
        """Give the definitions that do something else once these keys changed, when called."""


def called_at_once(graph: Names, node: Node) -> bool:
    """Whether a decorator runs the function that a statement defines.

    Parameters:
        graph: where names are looked up.
        node: the statement.
    """
    if node.statement.kind != "function" or not node.statement.decorated:
        return False
    for decorator in getattr(node.statement.node, "decorator_list", ()):
        makes = isinstance(decorator, ast.Call)
        spelling = dotted(decorator.func if isinstance(decorator, ast.Call) else decorator)
        for found in found_by(graph, node.module, spelling) if spelling is not None else ():
            for binder in graph.index(found.module).binders.get(found.name, ()):
                if binder.statement.note(f"calls at once {makes}", _makes if makes else _calls):
                    return True
    return False


def runs_its_own(graph: Asked, node: Node, key: Key) -> bool:
    """Whether a decorator runs the function that a statement defines, which uses a key."""
    own = Key(node.module, node.qualname, "code")
    return called_at_once(graph, node) and (own == key or own in graph.affected([key]))


def _calls(nodes: Sequence[ast.AST]) -> bool:
    """Whether a function calls one of its parameters by itself."""
    return any(_calls_its_own(tree) for tree in nodes)


def _makes(nodes: Sequence[ast.AST]) -> bool:
    """Whether a function that a function defines calls one of its parameters by itself."""
    return any(_calls_its_own(inner) for tree in nodes for inner in _defined(tree))


def _defined(tree: ast.AST) -> Iterator[ast.AST]:
    body = tree.body if isinstance(tree, FUNCTIONS) else []
    yield from (inner for inner in inside(body) if isinstance(inner, FUNCTIONS))


def _calls_its_own(tree: ast.AST) -> bool:
    if not isinstance(tree, FUNCTIONS):
        return False
    own = {each.arg for each in (*tree.args.posonlyargs, *tree.args.args)}
    calls = (inner.func for inner in inside(tree.body) if isinstance(inner, ast.Call))
    return any(isinstance(each, ast.Name) and each.id in own for each in calls)
