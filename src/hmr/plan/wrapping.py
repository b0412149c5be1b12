"""What several statements wrap where it stands: all of them run again, or none.

Order.total = logged(Order.total)       each has wrapped what the one above left
Order.total = audited(Order.total)      and must not wrap what the other has made of it
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from hmr.graph import Graph, Key, Node


def wrapped(graph: Graph, node: Node) -> Iterator[Key]:
    """Give what a statement sets anew from what was there, as far as that can be told."""
    if node.statement.kind == "other" and not node.owners:
        for key in graph.fills(node):
            if key.what == "value" and _reads(node, key):
                yield key


def wrappers(graph: Graph, key: Key) -> list[Node]:
    """Give the statements that wrap what stands under a key."""
    return [node for node in graph.setters(key) if _reads(node, key) or _calls(node)]


def _reads(node: Node, key: Key) -> bool:
    last = key.name.rpartition(".")[2]
    spelt = any(read.rpartition(".")[2] == last for read in node.statement.facts.reads)
    return spelt or _calls(node)


def _calls(node: Node) -> bool:
    """Whether a statement only calls something, which may set what it reads: ``patch()``."""
    tree = node.statement.node
    return isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Call)
