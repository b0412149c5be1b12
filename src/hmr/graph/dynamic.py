"""Statements that bind names without spelling them: `globals()[name] = 5`, `exec(text)`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Protocol

from hmr._types import ModuleName, QualName
from hmr.graph.keys import Key, Node
from hmr.graph.origins import Names, origin
from hmr.graph.told import Told
from hmr.source import Statement, presence

_WRITES = re.compile(
    r"\b(?:setattr|delattr|globals|locals|vars|exec)\s*\(|\b__dict__\b|\bsys\.modules\b"
)


class Asked(Names, Protocol):
    """What is asked of a graph."""

    told: Told

    def ran_under(self, node: Node) -> Iterator[tuple[ModuleName, QualName]]:
        """Give the definitions that were observed to run while a statement did."""


def may_bind_any(statement: Statement) -> bool:
    """Whether the text of a statement may bind names that it does not spell."""
    return _WRITES.search(statement.text) is not None


def puts_names(statement: Statement) -> bool:
    """Whether a statement itself puts names into a module: ``globals()[name] = 5``."""
    if not may_bind_any(statement):
        return False
    return any(
        any(_is_namespace(thing, node) for thing in presence.written_to(node)[:1])
        or _sets_in_module(node)
        for tree in statement.nodes
        for node in ast.walk(tree)
    )


def _sets_in_module(node: ast.AST) -> bool:
    """Whether a node sets an attribute of its own module: ``sys.modules[__name__].LIMIT = 5``."""
    if not isinstance(node, ast.Attribute) or isinstance(node.ctx, ast.Load):
        return False
    return isinstance(node.value, ast.Subscript) and presence.asks_for_globals(node.value)


def _is_namespace(thing: ast.expr, node: ast.AST) -> bool:
    """Whether what is written to, first of all, may be the namespace of a module, or a module."""
    called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
    if called in ("exec", "setattr", "delattr"):
        return called == "exec" or not isinstance(thing, ast.Call)
    if isinstance(thing, ast.Call):
        return isinstance(thing.func, ast.Name) and thing.func.id in ("globals", "vars", "locals")
    return isinstance(thing, ast.Attribute) and thing.attr == "__dict__"


def binding_any(graph: Asked, node: Node) -> bool:
    """Whether a statement, or a function that it runs, may bind names that nobody spells."""
    if node.statement.kind == "import":
        return False
    return may_bind_any(node.statement) or any(
        may_bind_any(each.statement) for each in run_by(graph, node)
    )


def run_by(graph: Asked, node: Node) -> Iterator[Node]:
    """Give what defines the functions that a statement runs, as far as it is known."""
    called = {origin(graph, node.module, each) for each in node.statement.facts.calls}
    for module, name in sorted(called.union(graph.ran_under(node))):
        if graph.has(module):
            yield from graph.index(module).binders.get(name, ())


def may_bind(graph: Asked, node: Node) -> Iterator[Key]:
    """Give what may change if a statement runs again, and what nobody spells: as it is now."""
    if binding_any(graph, node):
        for home in homes(graph, node):
            yield from (Key(home, name, "value") for name in _unspelt(graph, home))
    elif "*" in node.statement.facts.imports:
        for module, star in graph.index(node.module).stars:
            if star == node and graph.has(module):
                yield from (Key(node.module, name, "value") for name in _unspelt(graph, module))


def _unspelt(graph: Asked, module: ModuleName) -> Iterator[str]:
    binders = graph.index(module).binders
    return (name for name in graph.told.named(module) if name not in binders)


def homes(graph: Asked, node: Node) -> list[ModuleName]:
    """Give the modules that a statement may write to: those that it spells, or what it runs."""
    found: dict[ModuleName, None] = {}
    for each in (node, *run_by(graph, node)):
        found[each.module] = None
        for spelling in sorted(each.statement.facts.reads | each.statement.facts.defers):
            module, rest = origin(graph, each.module, spelling)
            if not rest and graph.has(module):
                found[module] = None
    return list(found)
