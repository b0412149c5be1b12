"""What an import statement brings that has changed: the name that did, and not all the others."""

from __future__ import annotations

from hmr.graph.index import Index
from hmr.graph.keys import Key, Node


def brought(entries: Index, node: Node, key: Key) -> list[Key]:
    """Give what changes if an import runs again because of a name of another module.

    Parameters:
        entries: the names of its module.
        node: a statement that runs again because of the key.
        key: what changed.

    Returns:
        Nothing where more may change than what it binds by that name.
    """
    if node.statement.kind != "import" or key.what != "value" or key.name in ("*", "__all__"):
        return []
    names = [local for local in node.statement.binds if entries.imports.get(local) == key[:2]]
    starred = "." not in key.name and (key.module, node) in entries.stars
    names += [key.name] if starred else []
    return [Key(node.module, node.prefix + name, "value") for name in names]
