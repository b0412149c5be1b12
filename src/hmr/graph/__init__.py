"""Who depends on what: statements, bindings and code as a graph, and the staleness walk over it."""

from hmr.graph.keys import Key, Node
from hmr.graph.links import Link, Links
from hmr.graph.observed import Record, nodes_at, shared_lines
from hmr.graph.stale import Graph

__all__ = ["Graph", "Key", "Link", "Links", "Node", "Record", "nodes_at", "shared_lines"]
