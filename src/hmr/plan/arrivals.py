"""Modules that an edit imports for the first time: what they may put into others' collections.

They run in the midst of the revision, and nobody has read them before. So all collections that they
name may have another content; the commit sees which of them really have.
"""

from __future__ import annotations

from collections.abc import Iterator

from hmr._types import ModuleName
from hmr.graph import Graph, Key, Node
from hmr.graph.effects import Former, effects, origin
from hmr.graph.index import Index
from hmr.plan.facts import Facts
from hmr.source import SourceModule, Statement


def may_fill(
    graph: Graph, facts: Facts, source: SourceModule, statement: Statement
) -> frozenset[Key]:
    """Give the collections that modules may fill which a statement imports for the first time.

    Parameters:
        graph: the graph over the new sources.
        facts: what is known of the process.
        source: the module of the statement.
        statement: one that came or was edited.
    """
    seen: set[ModuleName] = set()
    return frozenset(_of_imports(graph, facts, source, statement, seen))


def named_by(graph: Graph, facts: Facts, folder: str) -> Iterator[Key]:
    """Give the collections that the modules may fill which have come into a folder.

    Parameters:
        graph: the graph over the new sources.
        facts: what is known of the process.
        folder: one that a statement goes through, so that it may import what lies there.
    """
    for name in facts.come_into(folder):
        coming = facts.arriving(name)
        if coming is not None:
            yield from _named(graph, coming)
            seen = {name}
            for statement in coming.statements:
                yield from _of_imports(graph, facts, coming, statement, seen)


def _of_imports(
    graph: Graph,
    facts: Facts,
    source: SourceModule,
    statement: Statement,
    seen: set[ModuleName],
) -> Iterator[Key]:
    for spelling, attribute in statement.facts.imports.values():
        first = source.imported(spelling)
        for name in (first, f"{first}.{attribute}"):
            if name in seen or graph.has(name):
                continue
            seen.add(name)
            coming = facts.arriving(name)
            if coming is not None:
                yield from _named(graph, coming)
                for inner in coming.statements:
                    yield from _of_imports(graph, facts, coming, inner, seen)


def _named(graph: Graph, source: SourceModule) -> Iterator[Key]:
    """Give the contents of what a module imports by name, or reaches through a module or a call."""
    known = Former(graph, Index(source))
    for place, statement in enumerate(source.statements):
        yield from effects(known, Node(source.name, (place,), statement)).fills
    for statement in source.statements:
        for spelling, attribute in statement.facts.imports.values():
            module = source.imported(spelling)
            if not graph.has(module):
                continue
            names = graph.index(module).binders if attribute in (None, "*") else (attribute,)
            for name in names:
                home, bound = origin(graph, module, str(name))
                if graph.has(home):
                    yield Key(home, bound, "content")
