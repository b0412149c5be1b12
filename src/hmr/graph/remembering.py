"""Which functions that a statement runs may give it something that was worked out before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from hmr._types import ModuleName, QualName
from hmr.graph.consulted import runs_inside
from hmr.graph.doing import bases_of
from hmr.graph.effects import Found, runs_from
from hmr.graph.keys import Key, Node
from hmr.graph.makers import class_of
from hmr.graph.observed import defining
from hmr.graph.opaque import called_by_name, calls_unseen, decorators
from hmr.graph.origins import origin
from hmr.graph.stale import Graph
from hmr.source.implicit import OPERATED, is_operator
from hmr.source.remembering import Memory, memories


class Giving(NamedTuple):
    """A function that a statement runs, and what it gives may follow from what has changed.

    Attributes:
        module: its module.
        name: its name, as it was observed: of a nested one, with ``<locals>``.
        memories: what it, or what it is nested in, remembers by itself; a cache around it is none.
        told: whether names lead from it to what has changed; else it calls what no name tells.
    """

    module: ModuleName
    name: QualName
    memories: tuple[Memory, ...]
    told: bool


def giving(graph: Graph, node: Node, used: Collection[Key]) -> Iterator[Giving]:
    """Give the functions of ours that a statement runs, and that may follow what has changed.

    Whether they remember anything is for the caller to see: some have a cache around them.

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
            defines = binder.statement.kind in ("function", "other")
            if defines and (told or (unseen and calls_unseen(graph, binder))):
                yield Giving(module, name, memories(binder.statement, label), told)


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
    names = runs_inside(graph, node)
    names |= {(key.module, key.name) for key in affected if node in graph.dependents(key)}
    around = {each for name in names for each in decorators(graph, *name)}
    around |= set(_operated(graph, node.module, node.statement.facts.reads))
    for module, name in names:
        for binder, _ in defining(graph.index(module).binders, name):
            around |= set(_operated(graph, module, binder.statement.facts.defers))
    return names | around | runs_from(graph, (Found(*name, None) for name in around))


def _operated(
    graph: Graph, module: ModuleName, spelt: Iterable[str]
) -> Iterator[tuple[ModuleName, QualName]]:
    """Give the methods of our objects that operators call: of ``TABLE["tea"]``, `__missing__`."""
    for spelling in spelt:
        if not spelling.endswith(OPERATED):
            continue
        home, name = origin(graph, module, spelling.removesuffix(OPERATED))
        made = class_of(graph, home, name) if graph.has(home) else None
        for where, owner in _lineage(graph, made) if made is not None else ():
            members = graph.index(where).inside(f"{owner}.")
            yield from ((where, each) for each in members if is_operator(each.rpartition(".")[2]))


def _lineage(graph: Graph, cls: tuple[ModuleName, QualName]) -> list[tuple[ModuleName, QualName]]:
    """Give a class, and those of ours that it is derived from."""
    found = [cls]
    for module, name in found:  # which grows by the bases
        for binder in graph.index(module).binders.get(name, ()):
            bases = (origin(graph, module, base) for base in bases_of(binder, name))
            found += [base for base in bases if graph.has(base[0]) and base not in found]
    return found
