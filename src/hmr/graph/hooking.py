"""Methods that the hook of a base calls when a class is made: ``cls.setup()``."""

from __future__ import annotations

from collections.abc import Iterator

from hmr.graph.doing import classes_of
from hmr.graph.inherited import Asked, heirs_of, lineage
from hmr.graph.keys import Key, Node
from hmr.graph.origins import origin
from hmr.source.spelling import dotted


def made_by_calling(graph: Asked, code: Key) -> Iterator[Node]:
    """Give the classes at whose making a hook may call a method that overrides its base's.

    Of those of which it was not observed.

    Parameters:
        graph: where names are looked up.
        code: the method.
    """
    owner, _, name = code.name.rpartition(".")
    if not owner or not graph.has(code.module):
        return
    own = [node for node in graph.index(code.module).binders.get(owner, ()) if _is_class(node)]
    if not own:
        return
    places = [place for node in lineage(graph, code.module, owner) for place in _hooks(graph, node)]
    asking = [
        place
        for place in places
        for hook in graph.index(place[0]).binders.get(place[1], ())
        if name in hook.statement.attributes
    ]
    if not asking:
        return
    inside = (code.module, f"{owner}.__init_subclass__")
    if any(place != inside for place in asking):
        yield from (node for node in own if not graph.observed(node))
    heirs = heirs_of(graph, code.module, owner)
    yield from (node for node in heirs if not graph.observed(node))


def _is_class(node: Node) -> bool:
    return node.statement.kind == "class"


def _hooks(graph: Asked, node: Node) -> Iterator[tuple[str, str]]:
    """Give the places of the hooks that a class has for those derived from it."""
    name = node.qualname
    yield node.module, f"{name}.__init_subclass__"
    for tree in classes_of(node, name):
        for word in tree.keywords:
            meta = dotted(word.value) if word.arg == "metaclass" else None
            where, spelt = origin(graph, node.module, meta) if meta is not None else ("", "")
            if graph.has(where):
                yield from ((where, f"{spelt}.{hook}") for hook in ("__new__", "__init__"))
