"""Who depends on what: statements, bindings and code as a graph, and the staleness walk over it."""

from hmr.graph.causes import Cause, causes, said
from hmr.graph.keys import Key, Node
from hmr.graph.links import Link, Links
from hmr.graph.observed import Record, nodes_at, shared_lines
from hmr.graph.records import Records
from hmr.graph.stale import Graph

__all__ = [
    "Cause",
    "Graph",
    "Key",
    "Link",
    "Links",
    "Node",
    "Record",
    "Records",
    "causes",
    "nodes_at",
    "said",
    "shared_lines",
]
