"""The names that modules bind at their top level, star-imports followed."""

from __future__ import annotations

import ast

from hmr._types import ModuleName, QualName
from hmr.graph.index import Index
from hmr.graph.origins import Names


def public(graph: Names, module: ModuleName) -> frozenset[str]:
    """Give the names that a module binds at its top level, star-imports followed."""
    return frozenset(_public(graph, module, set()))


def _public(graph: Names, module: ModuleName, seen: set[ModuleName]) -> set[str]:
    if module in seen or not graph.has(module):
        return set()
    seen.add(module)
    entries = graph.index(module)
    names = {name for name in entries.binders if "." not in name}
    names -= {name for name in names & entries.deleters.keys() if _is_deleted(entries, name)}
    for origin, _node in entries.stars:
        names |= {name for name in _public(graph, origin, seen) if not name.startswith("_")}
    return names


def _is_deleted(entries: Index, name: QualName) -> bool:
    """Whether a line takes a name away, certainly, behind all that bind it."""
    last = entries.binders[name][-1].position
    return any(
        node.position > last and isinstance(node.statement.node, ast.Delete)
        for node in entries.deleters[name]
    )
