"""What definitions show of themselves: the keys that an edit changes for who looks at them."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from hmr._types import ModuleName
from hmr.diff import Pair
from hmr.graph import Graph, Key, Node
from hmr.graph.inherited import MRO, heirs_of
from hmr.graph.origins import origin
from hmr.source import Statement
from hmr.source.spelling import dotted


def attributes(node: Node, names: Iterable[str]) -> set[Key]:
    """Give attributes of a definition, and the code of the classes around it, as keys.

    Parameters:
        node: its statement.
        names: the attributes (``"__doc__"``).
    """
    module, qualname = node.module, node.qualname
    out = {Key(module, f"{qualname}.{name}", "value") for name in names}
    around = ""
    for owner in node.owners:
        out.add(Key(module, f"{around}{owner}.__code__", "value"))
        around += f"{owner}."
    return out


def beside(node: Node, name: str) -> set[Key]:
    """Give a name of the module or class that a statement stands in, as a key."""
    return {Key(node.module, node.prefix + name, "value")}


def missing(graph: Graph, node: Node, pair: Pair) -> set[Key]:
    """Give what a class around a member, and those derived from it, lack of members, as keys.

    An abstract member is one that is missing; any other may be the one that was.
    """
    if not node.owners or _is_abstract(pair.old) == _is_abstract(pair.new):
        return set()
    owner = ".".join(node.owners)
    own = graph.index(node.module).binders.get(owner, ())
    return {
        key
        for heir in (*own, *heirs_of(graph, node.module, owner))
        for key in attributes(heir, ("__abstractmethods__",))
    }


def _is_abstract(statement: Statement | None) -> bool | None:
    if statement is None:
        return None
    return statement.may_say("@") and "abstract" in (statement.decorators or "")


def lineage(node: Node, pair: Pair) -> set[Key]:
    """Give what a class is derived from, as a key, if its statement says so in other words.

    Parameters:
        node: the class's statement.
        pair: it, before and after.
    """
    sides = [each.node if each is not None else None for each in (pair.old, pair.new)]
    bases = [
        [ast.dump(base) for base in side.bases] if isinstance(side, ast.ClassDef) else None
        for side in sides
    ]
    if None in bases or bases[0] == bases[1] or pair.new is None:
        return set()
    return attributes(node, (MRO, "__abstractmethods__"))


def subclasses(graph: Graph, module: ModuleName, pair: Pair) -> set[Key]:
    """Give the lists of subclasses that a class is in, or was in, as keys.

    Parameters:
        graph: the graph over the new sources.
        module: the class's module.
        pair: its statement, before and after.
    """
    out: set[Key] = set()
    todo = [(module, item) for item in (pair.old, pair.new) if item is not None]
    for around, statement in todo:  # which grows by the bases' own statements
        tree = statement.node
        for base in tree.bases if isinstance(tree, ast.ClassDef) else ():
            spelling = dotted(base)
            where, name = origin(graph, around, spelling or "")
            key = Key(where, f"{name}.__subclasses__", "value")
            if spelling is not None and graph.has(where) and key not in out:
                out.add(key)
                binders = graph.index(where).binders.get(name, ())
                todo += [(where, binder.statement) for binder in binders]
    return out
