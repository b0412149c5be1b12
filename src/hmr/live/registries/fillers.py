"""Who fills a collection, and which of its plain entries the text of a statement spells."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from hmr._types import ModuleName
from hmr.graph import Key, Node
from hmr.live.work import Work
from hmr.source.shape import assignment
from hmr.source.spelling import dotted

Spelling: TypeAlias = "tuple[type, object]"
"""A text or a number, with its type: ``True`` is none of ``1``."""
_MOST = 30
"""How many functions are gone through for one collection."""
_EMPTY = frozenset({"dict", "list", "set", "OrderedDict", "defaultdict", "deque", "Counter"})


def fillers(work: Work, key: Key) -> Iterator[Node]:
    """Give the statements that fill a collection, but for what makes it.

    Parameters:
        work: the commit.
        key: the collection.
    """
    graph = work.graph
    codes = dict.fromkeys(graph.deferring(key))
    for code in (todo := list(codes)):  # which grows by the functions that call them
        more = [each for each in graph.deferring(code) if each not in codes]
        codes |= dict.fromkeys(more)
        todo += more[: max(_MOST - len(todo), 0)]
    called = (read.node for code in codes for read in graph.reads(code))
    owner = Key(key.module, key.name.rpartition(".")[0], "value")
    heirs = (read.node for read in graph.reads(owner)) if owner.name else ()
    yield from (node for node in (*called, *heirs) if key in graph.fills(node))
    for read in graph.reads(key):
        if key in graph.fills(read.node) or read.dotted in read.node.statement.binds:
            yield read.node  # (``TABLE |= more`` binds it, too)


def plain_in(node: Node) -> frozenset[Spelling]:
    """Give the numbers and texts that a statement spells, and the name of what it defines."""
    trees = [tree for top in node.statement.nodes for tree in ast.walk(top)]
    found = [tree.value for tree in trees if isinstance(tree, ast.Constant)]
    found += [tree.arg for tree in trees if isinstance(tree, ast.keyword)]  # ``dict(tea=1)``
    found += [node.statement.label] if node.statement.label else []
    return frozenset((type(value), value) for value in found)


class Spellers:
    """Which statement has put a plain entry into a collection, as far as only one spells it.

    Parameters:
        work: the commit.
        key: the collection.
        node: the statement that puts something in now.
    """

    def __init__(self, work: Work, key: Key, node: Node) -> None:
        made = work.graph.index(key.module).binders.get(key.name, ())
        self._others = {each for each in (*fillers(work, key), *made) if each != node}
        self._maker = made[0] if len(made) == 1 and _makes_empty(made[0]) else None
        spelt: dict[Spelling, Node | None] = {}
        for other in self._others:
            for spelling in plain_in(other):
                spelt[spelling] = None if spelling in spelt else other
        self._spelt: Mapping[Spelling, Node | None] = spelt

    def of(self, entry: Any) -> tuple[ModuleName, tuple[int, ...]] | None:
        """Give the place of the statement that spells an entry; of a dictionary's, its key."""
        first = entry[0] if type(entry) is tuple and entry else entry
        if type(first) not in (str, int, float, bytes):
            return None
        found = self._spelt.get((type(first), first))
        return None if found is None else (found.module, found.position)

    def others(self) -> list[tuple[ModuleName, tuple[int, ...]]]:
        """Give the places of all others that put something in."""
        return [(node.module, node.position) for node in self._others if node != self._maker]


def _makes_empty(node: Node) -> bool:
    """Whether a statement makes a collection that holds nothing."""
    bound = assignment(node.statement.node)
    match bound.value if bound is not None else None:
        case ast.Dict(keys=[]) | ast.List(elts=[]):
            return True
        case ast.Call(func=function, args=given, keywords=[]):
            name = (dotted(function) or "").rpartition(".")[2]
            return name in _EMPTY and len(given) == (name == "defaultdict")
    return False
