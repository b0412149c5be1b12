"""Which names of its module a statement meets: it reads them, or a function that it calls does.

So does a metaclass that makes its class, and a hook of a base.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from hmr._types import QualName
from hmr.graph.doing import called, classes_made
from hmr.graph.index import Index
from hmr.graph.keys import Node
from hmr.graph.sheet import sheet_of
from hmr.graph.stale import Graph


def met(graph: Graph, node: Node) -> frozenset[QualName]:
    """Give the names of its module that a statement reads, and its functions that it calls.

    Parameters:
        graph: where names are looked up.
        node: the statement.

    Returns:
        Names without what stands behind a dot. What functions of other modules read of this one
        is not among them.
    """
    known = graph.meetings.get(node)
    if known is None:
        known = graph.meetings[node] = frozenset(_find(graph, node))
    return known


def _find(graph: Graph, node: Node) -> set[QualName]:
    found = {read.partition(".")[0] for read in node.statement.facts.reads}
    found -= _its_own(node.statement.node)
    entries = graph.index(node.module)
    if node.owners:  # a sibling's name hides the module's
        found = {name for name in found if f"{node.prefix}{name}" not in entries.binders}
    making = (
        f"{node.prefix}{tree.name}.__init_subclass__" for tree in classes_made(node.statement)
    )
    todo, seen = [*called(node), *making], set[str]()
    while todo:
        name = todo.pop()
        if name in seen or name.partition(".")[0] not in entries.binders:
            continue
        seen.add(name)
        for definition, read in _deferred(entries, name):
            if definition in (name, f"{name}.__init__"):
                found.add(read.partition(".")[0])
                todo.append(read)
    return found


def _its_own(tree: ast.AST) -> set[str]:
    """Give the names that a loop has by going through something, before it reads them."""
    if not isinstance(tree, ast.For):
        return set()
    own, through = (
        {each.id for each in ast.walk(part) if isinstance(each, ast.Name)}
        for part in (tree.target, tree.iter)
    )
    return own - through


def _deferred(entries: Index, name: str) -> Iterator[tuple[QualName, str]]:
    """Give what the definitions read when they are called that statements bind to a name.

    What a class has from its bases, a hook say, stands at the name of the class.
    """
    owner = name.partition(".")[0]
    for binder in entries.binders[name if name in entries.binders else owner]:
        if binder.statement.kind != "import":
            sheet = sheet_of(entries.source, entries.source.statements[binder.position[0]])
            yield from (each for defers in sheet.defers.values() for each in defers)
