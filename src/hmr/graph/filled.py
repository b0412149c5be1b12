"""Which statements fill a collection, or bind a name of a module, by what they call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from hmr._types import ModuleName
from hmr.graph.index import Read
from hmr.graph.keys import Key, Node

_MOST = 30
"""How many functions are gone through for one collection."""


class Asked(Protocol):
    """What is asked of a graph."""

    def deferring(self, key: Key) -> frozenset[Key]:
        """Find the definitions whose code reads a key when it is called."""

    def reads(self, key: Key) -> Iterator[Read]:
        """Find who reads a key, under whatever name it has where it is read."""

    def has(self, module: ModuleName) -> bool:
        """Whether a module is one of ours."""

    def nodes(self, module: ModuleName) -> list[Node]:
        """Give a module's statements and those of its classes, in order."""

    def fills(self, node: Node) -> frozenset[Key]:
        """Give the collections that a statement alters by running."""


class Filling:
    """Who fills what, of a graph in one state.

    Parameters:
        graph: is asked who reads a key, and what a statement fills.
    """

    def __init__(self, graph: Asked) -> None:
        self._graph = graph
        self._known: dict[Key, tuple[Node, ...]] = {}

    def __call__(self, key: Key) -> tuple[Node, ...]:
        """Give the statements that fill a collection, but for what makes it.

        Parameters:
            key: the collection; or a name, as the key of its value: those that call what binds it.
        """
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = tuple(dict.fromkeys(self._find(key)))
        return known

    def _find(self, key: Key) -> Iterator[Node]:
        graph = self._graph
        codes = dict.fromkeys((*graph.deferring(key), *self._binding(key)))
        for code in (todo := list(codes)):  # which grows by the functions that call them
            more = [each for each in graph.deferring(code) if each not in codes]
            codes |= dict.fromkeys(more)
            todo += more[: max(_MOST - len(todo), 0)]
        called = (read.node for code in codes for read in graph.reads(code))
        owner = Key(key.module, key.name.rpartition(".")[0], "value")
        heirs = (read.node for read in graph.reads(owner)) if owner.name else ()
        yield from (node for node in (*called, *heirs) if key in graph.fills(node))
        for read in graph.reads(key):
            if key in graph.fills(read.node) or read.dotted in read.node.statement.binds:
                yield read.node  # (``TABLE |= more`` binds it, too)

    def _binding(self, key: Key) -> Iterator[Key]:
        """Give the functions that bind a name of their module, as ``global`` has them do."""
        if key.what == "value" and self._graph.has(key.module):
            for node in self._graph.nodes(key.module):
                if node.statement.kind == "function" and key.name in node.statement.sets_global:
                    yield Key(key.module, node.qualname, "code")
