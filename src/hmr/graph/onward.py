"""Who fills a collection and asks for what is in it: ``TABLE[name] = logged(TABLE[name])``."""

from __future__ import annotations

from typing import Protocol

from hmr.graph.keys import Key, Node
from hmr.graph.origins import Names, origin
from hmr.source.filling import gone_on_from


class Asked(Names, Protocol):
    """What is asked of a graph."""

    def fills(self, node: Node) -> frozenset[Key]:
        """Give the collections that a statement alters by running."""


def asks_for(graph: Asked, node: Node, key: Key) -> bool:
    """Whether a statement that uses a collection does more than to fill it.

    It counts what is there (``cls.number = len(ALL)``), or sets entries by what they were.

    Parameters:
        graph: where names are looked up.
        node: the statement.
        key: the collection.
    """
    fills = graph.fills(node)
    return key not in fills or key._replace(what="size") in fills or _goes_on(graph, node, key)


def _goes_on(graph: Names, node: Node, key: Key) -> bool:
    names = gone_on_from(node.statement)
    return any(origin(graph, node.module, name) == key[:2] for name in names)
