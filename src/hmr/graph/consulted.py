"""Which collections a statement may ask: by their names, or in the functions that it runs."""

from __future__ import annotations

from collections.abc import Iterator

from hmr._types import ModuleName, QualName
from hmr.graph.effects import found_by, runs_from
from hmr.graph.keys import Key, Node
from hmr.graph.origins import origin
from hmr.graph.stale import Graph


def consulted(graph: Graph, node: Node) -> set[Key]:
    """Give what may be a collection that a statement reads, as keys of its content.

    Parameters:
        graph: where names are looked up.
        node: the statement.

    Returns:
        Keys of all that it reads, and that the definitions read which it runs.
    """
    definitions = runs_inside(graph, node) | set(graph.ran_under(node))
    receivers = graph.receivers(node)
    spelt = {(node.module, name) for name in node.statement.facts.reads}
    for module, name in definitions:
        if not graph.has(module):
            continue
        for binder in graph.index(module).binders.get(name, ()):
            spelt |= {(module, each) for each in binder.statement.facts.defers}
            spelt |= set(_selves(binder, receivers))
    found = {origin(graph, *each) for each in spelt if each[1] != "*"}
    names = {(module, part) for module, name in found for part in _outward(name)}
    return {Key(*each, "content") for each in names if graph.has(each[0])}


def runs_inside(graph: Graph, node: Node) -> set[tuple[ModuleName, QualName]]:
    """Give what runs under a statement, with what the body of a class and defaults call."""
    calls = sorted(node.statement.facts.calls)
    found = (each for spelling in calls for each in found_by(graph, node.module, spelling))
    return runs_from(graph, found) | graph.runs(node)


def _outward(name: QualName) -> Iterator[QualName]:
    """Give a spelling and what it is spelt below: ``RATES.items``, ``RATES``."""
    while name:
        yield name
        name = name.rpartition(".")[0]


def _selves(
    method: Node, receivers: frozenset[tuple[ModuleName, QualName]]
) -> Iterator[tuple[ModuleName, QualName]]:
    """Give the attributes that a method reads of its object, or of its class."""
    attributes = method.statement.facts.selves if method.owners else ()
    owner = (method.module, method.prefix.removesuffix("."))
    for attribute in attributes:
        for module, name in (owner, *receivers):
            yield module, f"{name}.{attribute}"
