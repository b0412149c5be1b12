"""What a statement goes on from: names that it reads before it binds them, ``TOTAL += 1``."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from hmr.source.facts import local_names
from hmr.source.shape import FUNCTIONS


def carried(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """Give the names whose value statements read, and then bind anew.

    Parameters:
        nodes: the statements, in order.
    """
    walk = _Walk()
    for node in nodes:
        walk.enter(node)
    return frozenset(walk.read & walk.bound)


class _Walk:
    """Goes through statements in the order of execution; of branches, all are taken."""

    def __init__(self) -> None:
        self.read: set[str] = set()
        self.bound: set[str] = set()

    def enter(self, node: ast.AST) -> None:
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                self._reads(name)
            case ast.Name(id=name):
                self.bound.add(name)
            case ast.AugAssign(target=ast.Name(id=name)):
                self._reads(name)
                self._all((node.value, node.target))
            case ast.Assign():
                self._all((node.value, *node.targets))
            case ast.AnnAssign() if node.value is not None:
                self._all((node.value, node.target))
            case ast.AnnAssign():
                return
            case ast.NamedExpr():
                self._all((node.value, node.target))
            case ast.For() | ast.AsyncFor():
                self._all((node.iter, node.target, *node.body, *node.orelse))
            case ast.withitem():
                self._all(
                    [node.context_expr, *([node.optional_vars] if node.optional_vars else [])]
                )
            case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
                self._comprehension(node)
            case ast.Lambda():
                return
            case ast.ClassDef(name=name):
                self._all((*node.decorator_list, *node.bases, *node.keywords))
                self.bound.add(name)
            case _ if isinstance(node, FUNCTIONS):
                self._all((*node.decorator_list, *node.args.defaults))
                self.bound.add(node.name)
            case _:
                self._all(ast.iter_child_nodes(node))

    def _all(self, nodes: Iterable[ast.AST]) -> None:
        for node in nodes:
            self.enter(node)

    def _reads(self, name: str) -> None:
        if name not in self.bound:
            self.read.add(name)

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
    ) -> None:
        nothing = ast.arguments([], [], None, [], [], None, [])
        own = local_names(node.generators, nothing)
        inner = _Walk()
        inner._all(ast.iter_child_nodes(node))
        for name in inner.read - own:
            self._reads(name)
