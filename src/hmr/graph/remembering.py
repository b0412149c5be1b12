"""Which functions that a statement runs may give it something that was worked out before."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from typing import NamedTuple

from hmr._types import ModuleName, QualName
from hmr.graph.effects import runs
from hmr.graph.keys import Key, Node
from hmr.graph.origins import origin
from hmr.graph.stale import Graph
from hmr.source import Statement
from hmr.source.remembering import calls_unknown
from hmr.source.spelling import dotted


class Giving(NamedTuple):
    """A function that a statement runs, and what it gives may follow from what has changed.

    Attributes:
        module: its module.
        name: its name, as it was observed: of a nested one, with ``<locals>``.
        statement: the statement that defines it, or what it is nested in.
        told: whether names lead from it to what has changed; else it calls what no name tells.
    """

    module: ModuleName
    name: QualName
    statement: Statement
    told: bool


def giving(graph: Graph, node: Node, used: Collection[Key]) -> Iterator[Giving]:
    """Give the functions of ours that a statement runs, and that may follow what has changed.

    Parameters:
        graph: what was observed, and else the names.
        node: the statement.
        used: what has changed of what it uses.
    """
    if graph.observed(node):
        names = set(graph.ran_under(node))
    else:
        names = runs(graph, node)
        names |= {each for name in names for each in _decorators(graph, *name)}
    affected = graph.affected(used) if names else ()
    anything = any(key.what == "file" for key in used)  # which of them has read it nobody knows
    for module, name in sorted(names):
        outer = name.partition(".<locals>")[0]
        told = anything or Key(module, outer, "code") in affected
        for binder in graph.index(module).binders.get(outer, ()) if graph.has(module) else ():
            statement = binder.statement
            if statement.kind == "function" and (told or calls_unknown(statement)):
                yield Giving(module, name, statement, told)


def _decorators(
    graph: Graph, module: ModuleName, name: QualName
) -> Iterator[tuple[ModuleName, QualName]]:
    """Give the decorators of a definition: what they return may remember what that gives."""
    for binder in graph.index(module).binders.get(name, ()) if graph.has(module) else ():
        for decorator in getattr(binder.statement.node, "decorator_list", ()):
            called = decorator.func if isinstance(decorator, ast.Call) else decorator
            spelling = dotted(called)
            if spelling is not None:
                yield origin(graph, module, spelling)
