"""Code that a module puts in the place of another's definition: ``Order.total = lambda self: 1``.

Who calls ``Order.total`` runs that code, though it is nowhere named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from hmr._types import ModuleName
from hmr.graph.effects import Names
from hmr.graph.keys import Key, Node


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


def called_as(graph: Filled, code: Key) -> Iterator[Key]:
    """Give the definitions in whose place a definition has been put by its own module.

    Parameters:
        graph: where names are looked up.
        code: the definition.
    """
    if code.what == "code" and graph.has(code.module):
        for key, codes in put_elsewhere(graph, code.module):
            if code in codes:
                yield key
