"""Who depends on what: statements, bindings and code as a graph, and the staleness walk over it.

Its names are looked up when they are asked for: an import of the program needs a Record alone.
"""

from __future__ import annotations

from hmr._lazy import lookup

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from hmr.graph.cause import Cause, causes, said
    from hmr.graph.keys import Key, Node
    from hmr.graph.links import Link, Links
    from hmr.graph.observed import nodes_at, shared_lines
    from hmr.graph.record import Record
    from hmr.graph.records import Records
    from hmr.graph.stale import Graph
    from hmr.graph.told import Told
    from hmr.graph.unparsed import Unparsed

__all__ = [
    "Cause",
    "Graph",
    "Key",
    "Link",
    "Links",
    "Node",
    "Record",
    "Records",
    "Told",
    "Unparsed",
    "causes",
    "nodes_at",
    "said",
    "shared_lines",
]

__getattr__ = lookup(
    __name__,
    {
        "Cause": "cause",
        "Graph": "stale",
        "Key": "keys",
        "Link": "links",
        "Links": "links",
        "Node": "keys",
        "Record": "record",
        "Records": "records",
        "Told": "told",
        "Unparsed": "unparsed",
        "causes": "cause",
        "nodes_at": "observed",
        "said": "cause",
        "shared_lines": "observed",
    },
)
