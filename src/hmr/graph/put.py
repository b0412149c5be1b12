"""Code that a module puts in the place of another's definition: ``Order.total = lambda self: 1``.

Who calls ``Order.total`` runs that code, though it is nowhere named. So does who calls a function
of `functools.singledispatch` with which it is registered: ``@show.register``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from hmr._types import ModuleName
from hmr.graph.keys import Key, Node
from hmr.graph.origins import Names, origin
from hmr.source import Statement
from hmr.source.spelling import dotted


class Filled(Names, Protocol):
    """What is asked of a graph."""

    def fills(self, node: Node) -> frozenset[Key]:
        """Give what a statement alters by running."""


def put_elsewhere(graph: Filled, module: ModuleName) -> Iterator[tuple[Key, set[Key]]]:
    """Give the definitions in whose place a module puts code of its own, each with that code.

    Parameters:
        graph: where names are looked up.
        module: the module.
    """
    entries = graph.index(module)
    for setters in entries.setters.values():
        for node, spelt in setters:
            if node.statement.kind != "other" or node.owners:
                continue
            own = node.statement.facts.reads & entries.binders.keys()
            codes = {Key(module, name, "code") for name in {node.qualname, *own}}
            last = spelt.rpartition(".")[2]
            for key in graph.fills(node):
                same = key.what == "value" and key.name.rpartition(".")[2] == last
                if same and graph.index(key.module).binders.get(key.name):
                    yield key._replace(what="code"), codes
    for name, binders in entries.binders.items():
        code = Key(module, name, "code")
        yield from ((key, {code}) for node in binders for key in _dispatching(graph, node))


def called_as(graph: Filled, code: Key) -> Iterator[Key]:
    """Give the definitions in whose place a definition has been put by its own module.

    Parameters:
        graph: where names are looked up.
        code: the definition.
    """
    if code.what == "code" and graph.has(code.module):
        entries = graph.index(code.module)
        for key, codes in put_elsewhere(graph, code.module) if entries.sets_any else ():
            if code in codes:
                yield key
        yield from dispatched_by(graph, code)


def dispatched_by(graph: Filled, code: Key) -> Iterator[Key]:
    """Give the dispatching functions with which a definition is registered, by its own decorators.

    Parameters:
        graph: where names are looked up.
        code: the definition.
    """
    if graph.has(code.module):
        for node in graph.index(code.module).binders.get(code.name, ()):
            if "register" in node.statement.text:
                yield from _dispatching(graph, node)


def dispatched_anew(graph: Filled, node: Node, sides: Iterable[Statement | None]) -> set[Key]:
    """Give the functions that call another definition, since one comes, goes or is another now.

    Parameters:
        graph: where names are looked up.
        node: where the definition stands, or stood.
        sides: it, as it was and as it is.
    """
    there = [side for side in sides if side is not None and "register" in side.text]
    return {key for side in there for key in _dispatching(graph, node._replace(statement=side))}


def _dispatching(graph: Filled, node: Node) -> Iterator[Key]:
    """Give the functions that call a definition for a kind of argument."""
    for spelling in node.statement.note("registered with", _registered_with):
        where, name = origin(graph, node.module, spelling)
        if node.owners:  # of a class, with its neighbour
            where, name = node.module, node.prefix + spelling
        binders = graph.index(where).binders.get(name, ()) if graph.has(where) else ()
        if any(binder.statement.kind == "function" for binder in binders):
            yield Key(where, name, "code")


def _registered_with(nodes: Sequence[ast.stmt]) -> tuple[str, ...]:
    """Give what decorators spell before ``.register``."""
    decorators = getattr(nodes[0], "decorator_list", ()) if len(nodes) == 1 else ()
    spelt = (dotted(each.func if isinstance(each, ast.Call) else each) for each in decorators)
    return tuple(
        each.removesuffix(".register") for each in spelt if each and each.endswith(".register")
    )
