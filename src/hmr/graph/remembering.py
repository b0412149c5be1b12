"""Which functions that a statement runs may give it something that was worked out before."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from hmr._types import ModuleName, QualName
from hmr.graph.effects import Found, runs, runs_from
from hmr.graph.keys import Key, Node
from hmr.graph.observed import defining
from hmr.graph.opaque import called_by_name, calls_unseen, decorators
from hmr.graph.stale import Graph
from hmr.source.remembering import Memory, memories


class Giving(NamedTuple):
    """A function that a statement runs, and what it gives may follow from what has changed.

    Attributes:
        module: its module.
        name: its name, as it was observed: of a nested one, with ``<locals>``.
        memories: what it remembers, or what it is nested in.
        told: whether names lead from it to what has changed; else it calls what no name tells.
    """

    module: ModuleName
    name: QualName
    memories: tuple[Memory, ...]
    told: bool


def giving(graph: Graph, node: Node, used: Collection[Key]) -> Iterator[Giving]:
    """Give the functions of ours that a statement runs, and that may follow what has changed.

    Parameters:
        graph: what was observed, and else the names.
        node: the statement.
        used: what has changed of what it uses.
    """
    affected = graph.affected(used)
    if graph.observed(node):
        names = set(graph.ran_under(node))
        unseen = not _is_told(graph, node, used, names)
    else:
        names, unseen = _perhaps_run(graph, node, affected), True
    anything = any(key.what == "file" for key in used)  # which of them has read it nobody knows
    for module, name in sorted(names):
        outer = name.partition(".<locals>")[0]
        told = anything or Key(module, outer, "code") in affected
        binders = graph.index(module).binders if graph.has(module) else {}
        for binder, label in defining(binders, outer):
            found = memories(binder.statement, label)
            if found and (told or (unseen and calls_unseen(graph, binder))):
                yield Giving(module, name, found, told)


def _is_told(
    graph: Graph, node: Node, used: Collection[Key], ran: Collection[tuple[ModuleName, QualName]]
) -> bool:
    """Whether names tell how a statement came to all that has changed of what it uses."""
    codes: list[Key] = []
    for key in used:
        found = [code for code in _codes(graph, key) if code[:2] in ran]
        if not found and all(read.node != node for read in graph.reads(key)):
            return False  # it was answered from memory then
        codes += found
    return called_by_name(graph, node, codes)


def _codes(graph: Graph, key: Key) -> Collection[Key]:
    """Give the definitions that change with a key when they are called."""
    return [key] if key.what == "code" else graph.deferring(key)


def _perhaps_run(
    graph: Graph, node: Node, affected: Collection[Key]
) -> set[tuple[ModuleName, QualName]]:
    """Give the definitions that a statement may run which nobody has observed, by their names."""
    names = runs(graph, node)
    names |= {(key.module, key.name) for key in affected if node in graph.dependents(key)}
    around = {each for name in names for each in decorators(graph, *name)}
    return names | around | runs_from(graph, (Found(*name, None) for name in around))
