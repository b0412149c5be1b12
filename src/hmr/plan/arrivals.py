"""Modules that an edit imports for the first time: what they need, and what they may fill.

They run in the midst of the revision, and nobody has read them before. So what they import has to
be new by then, and all collections that they name may have another content; the commit sees which
of them really have.
"""

from __future__ import annotations

from collections.abc import Iterator

from hmr._types import ModuleName
from hmr.graph import Graph, Key, Node
from hmr.graph.before import Former
from hmr.graph.effects import effects
from hmr.graph.index import Index
from hmr.graph.keys import ENVIRONMENT
from hmr.graph.origins import origin
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
    found = frozenset(_of_imports(graph, facts, source, statement, seen))
    # Others may have what it fills by way of the statement, whose origin the graph doesn't know.
    return found | _by_its_names(graph, facts, source, statement) if found else found


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


def executed(
    graph: Graph, facts: Facts, source: SourceModule, statement: Statement
) -> frozenset[ModuleName]:
    """Give the modules of ours that those import which a statement imports for the first time.

    Parameters:
        graph: the graph over the new sources.
        facts: what is known of the process.
        source: the module of the statement.
        statement: one that came or was edited.
    """
    out, seen = set[ModuleName](), set[ModuleName]()
    todo = list(_imported(source, statement))
    for name in todo:
        if name in seen or graph.has(name):
            continue
        seen.add(name)
        coming = facts.arriving(name)
        if coming is not None:
            inner = {each for line in coming.statements for each in _imported(coming, line)}
            todo += inner
            out.update(each for each in inner if graph.has(each))
    return frozenset(out)


def _imported(source: SourceModule, statement: Statement) -> Iterator[ModuleName]:
    """Give what a statement imports, as the names of modules that there may be."""
    for spelling, attribute in statement.facts.imports.values():
        first = source.imported(spelling)
        yield from (first, f"{first}.{attribute}")


def _by_its_names(
    graph: Graph, facts: Facts, source: SourceModule, statement: Statement
) -> frozenset[Key]:
    """Give the contents of what a statement binds that comes from a module which is to come."""
    names: set[str] = set()
    for local, (spelling, attribute) in statement.facts.imports.items():
        origin = source.imported(spelling)
        if attribute is None or graph.has(origin):
            continue
        if local != "*":
            names.add(local)
        elif (coming := facts.arriving(origin)) is not None:
            for inner in coming.statements:
                names |= inner.binds
                if "*" in inner.facts.imports:
                    names |= graph.public(coming.imported(inner.facts.imports["*"][0]))
    return frozenset(Key(source.name, name, "content") for name in names)


def _of_imports(
    graph: Graph,
    facts: Facts,
    source: SourceModule,
    statement: Statement,
    seen: set[ModuleName],
) -> Iterator[Key]:
    for name in _imported(source, statement):
        if name in seen or graph.has(name):
            continue
        seen.add(name)
        coming = facts.arriving(name)
        if coming is not None:
            yield from _named(graph, coming)
            for inner in coming.statements:
                yield from _of_imports(graph, facts, coming, inner, seen)


def _named(graph: Graph, source: SourceModule) -> Iterator[Key]:
    """Give what a module sets elsewhere, and the contents of what it reaches, by name or a call."""
    known = Former(graph, Index(source))
    for place, statement in enumerate(source.statements):
        found = effects(known, Node(source.name, (place,), statement)).fills
        # (What it sets on objects of its own, or of another new module, nobody has read before.)
        yield from (key for key in found if key == ENVIRONMENT or graph.has(key.module))
    for statement in source.statements:
        for spelling in statement.alterations.sets if statement.kind == "other" else ():
            home, bound = origin(known, source.name, spelling)  # ``shop.LIMIT = 4``
            if bound and graph.has(home):
                yield Key(home, bound, "value")
        for spelling, attribute in statement.facts.imports.values():
            module = source.imported(spelling)
            if not graph.has(module):
                continue
            names = graph.index(module).binders if attribute in (None, "*") else (attribute,)
            for name in names:
                home, bound = origin(graph, module, str(name))
                if graph.has(home):
                    yield Key(home, bound, "content")
