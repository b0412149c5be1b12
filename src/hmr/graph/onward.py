"""Who sets the entries of a collection by what they were: ``TABLE[name] = logged(f)``."""

from __future__ import annotations

from hmr.graph.keys import Key, Node
from hmr.graph.origins import Names, origin
from hmr.source.filling import gone_on_from


def goes_on(graph: Names, node: Node, key: Key) -> bool:
    """Whether a statement has use for what others put into a collection that it fills itself.

    Parameters:
        graph: where names are looked up.
        node: the statement.
        key: the collection.
    """
    names = gone_on_from(node.statement)
    return any(origin(graph, node.module, name) == key[:2] for name in names)
