"""What star-imports may bring into a module, as far as the sources tell."""

from __future__ import annotations

from hmr._types import ModuleName
from hmr.graph.keys import Node
from hmr.graph.namespaces import Namespaces


def bringing(graph: Namespaces, module: ModuleName, name: str) -> list[tuple[Node, bool]]:
    """Give the star-imports of a module that may bring a name, and whether they surely do."""
    if name.startswith("__"):
        return []
    return [
        (node, not name.startswith("_") and "__all__" not in graph.public(origin))
        for origin, node in graph.index(module).stars
        if name in graph.public(origin)
    ]


def starred(graph: Namespaces, module: ModuleName) -> dict[str, Node]:
    """Give the names that a module has by star-imports alone, with the statement."""
    entries = graph.index(module)
    return {
        name: node
        for origin, node in entries.stars
        for name in graph.public(origin)
        if name not in entries.binders and not name.startswith("_")
    }
