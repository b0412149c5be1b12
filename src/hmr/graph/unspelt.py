"""Who may call a method of an object that nobody spells, where what ran was not observed.

    PRICE = Basket(3).total()            calls Basket.total: `Basket` gives an object that has it
    ALL = [it.total() for it in BASKETS] may call it: `it` can be anything
    RATE = table.get("rate")             does not call Basket.get: `table` is a dictionary

Only statements that bind plain data are given: to make it again does no harm.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Protocol

from hmr._types import ModuleName
from hmr.graph.abroad import Asked as Looked
from hmr.graph.abroad import having
from hmr.graph.computing import Computing
from hmr.graph.index import Read
from hmr.graph.keys import Key, Node
from hmr.graph.told import Told

_MOST = 20
"""How many functions are gone through for one method."""


class Asked(Looked, Protocol):
    """What is asked of a graph."""

    told: Told
    computing: Computing

    def asking(self, attribute: str) -> Iterable[ModuleName]:
        """Give the modules that may read an attribute so named."""

    def nodes(self, module: ModuleName) -> Iterable[Node]:
        """Give a module's nodes."""

    def observed(self, node: Node) -> bool:
        """Whether what ran under a node is known."""

    def begun_late(self) -> bool:
        """Whether a module was executed before anybody could observe it."""

    def deferring(self, key: Key) -> frozenset[Key]:
        """Find the definitions whose code reads a key when it is called."""

    def reads(self, key: Key) -> Iterator[Read]:
        """Find who reads a key."""


def calling(graph: Asked, code: Key) -> Iterator[Node]:
    """Give the statements that may call a definition, without a call of it by its name.

    Parameters:
        graph: where names are looked up.
        code: the definition.
    """
    if not (graph.begun_late() and graph.has(code.module)):
        return
    todo, seen = [code], {code}
    for key in todo:  # which grows by the functions that may call it
        if key != code:
            found = [read.node for read in graph.reads(key)]
            more = set(graph.deferring(key))
        else:
            found, more = list(having(graph, code)), set[Key]()
        found += _by_name(graph, key)
        for node in found:
            if node.statement.kind in ("function", "class"):
                more.add(Key(node.module, node.qualname, "code"))
            elif _is_plain(graph, node):
                yield node
        for user in sorted(more - seen):
            if len(seen) < _MOST:
                seen.add(user)
                todo.append(user)


def _by_name(graph: Asked, code: Key) -> Iterator[Node]:
    """Give the statements and functions that may look a definition up by its name."""
    owner, _, name = code.name.rpartition(".")
    if not name.startswith("__"):
        yield from graph.computing.asking(name)
        for module in graph.asking(name) if owner else ():
            for node in graph.nodes(module):
                statement = node.statement
                asks = statement.kind in ("other", "function") and name in statement.attributes
                if asks and _may_ask(graph, node, name, code):
                    yield node


def _is_plain(graph: Asked, node: Node) -> bool:
    binds = node.statement.binds if node.statement.kind == "other" else ()
    if not binds or graph.observed(node):
        return False
    return all(graph.told.plain(node.module, node.prefix + name) for name in binds)


def _may_ask(graph: Asked, node: Node, name: str, key: Key) -> bool:
    """Whether one of those that are asked for the name may be an object that has the method."""
    owner = key.name.rpartition(".")[0]
    for tree in node.statement.nodes:
        for inner in ast.walk(tree):
            if isinstance(inner, ast.Attribute) and inner.attr == name:
                path = _path(inner.value)
                if path is None or graph.told.may_give(node.module, path, key.module, owner):
                    return True
    return False


def _path(tree: ast.expr) -> str | None:
    """Give the dotted name that an expression begins with: ``"shop.Basket"`` of a call of it."""
    names: list[str] = []
    while True:
        if isinstance(tree, ast.Attribute):
            names.insert(0, tree.attr)
            tree = tree.value
        elif isinstance(tree, ast.Name):
            return ".".join([tree.id, *names])
        elif isinstance(tree, ast.Call):
            names, tree = [], tree.func
        elif isinstance(tree, ast.Subscript):
            names, tree = [], tree.value
        else:
            return None
