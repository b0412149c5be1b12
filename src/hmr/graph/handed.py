"""Who reads an attribute of a definition by way of the object, and not by the definition's name.

    class Csv:                      def register(cls):
        name = "csv"                    REG[cls.name] = cls      asks what it is given for `name`

    register(Csv)                   reads Csv.name, since it hands `Csv` to what asks for `name`
    ALL = [Csv, Json]
    NAMES = [c.name for c in ALL]   reads it, too: `ALL` is a collection that holds `Csv`

Which object is asked is not known, only for which name: this is at least who reads the attribute.
"""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Iterator
from typing import Protocol

from hmr.graph.effects import Effects, Names, hands_over
from hmr.graph.index import Read
from hmr.graph.keys import Key, Node
from hmr.source import Statement

_MOST = 30
"""How many collections are gone through for one attribute."""
_DISPLAYS = (ast.List, ast.Tuple, ast.Set, ast.Dict, ast.Name, ast.Attribute)


class Asked(Names, Protocol):
    """What is asked of a graph."""

    def reads(self, key: Key) -> Iterator[Read]:
        """Find who reads a key."""

    def asked_for(self, attribute: str) -> bool:
        """Whether anybody reads an attribute so named."""

    def effects_of(self, node: Node) -> Effects:
        """Give what a statement does besides binding its names."""


def lookers(graph: Asked, key: Key) -> Iterator[Node]:
    """Give who hands a definition, one of whose attributes this is, to what looks at it."""
    owner = "" if key.name.endswith(".__code__") else key.name.rpartition(".")[0]
    while owner:
        code = Key(key.module, owner, "code")
        yield from (read.node for read in graph.reads(code) if shows(graph, read, code))
        owner = owner.rpartition(".")[0]


def shows(graph: Asked, read: Read, code: Key) -> bool:
    """Whether a statement shows a definition that it reads to what looks at it.

    A function that is only called is not handed to anybody; of a class, what it makes may be.
    """
    if read.node.statement.kind != "other" or not graph.effects_of(read.node).looks:
        return False
    binders = graph.index(code.module).binders.get(code.name, ())
    function = any(node.statement.kind == "function" for node in binders)
    return not function or hands_over(read.node, read.dotted)


def askers(graph: Asked, key: Key) -> Iterator[Node]:
    """Give the statements that are handed what an attribute belongs to, and ask for its name.

    Parameters:
        graph: where names are looked up.
        key: the value of an attribute, of a class or a function of the project.
    """
    owner, _, attribute = key.name.rpartition(".")
    asked = owner and graph.asked_for(attribute)
    todo = deque([Key(key.module, owner, "code")] if asked else ())
    seen = set(todo)
    while todo and len(seen) < _MOST:
        thing = todo.popleft()
        for node, dotted, _called in graph.reads(thing):
            if not (node.statement.kind == "other" and hands_over(node, dotted)):
                continue
            if asks(graph, node, attribute):
                yield node
            for holder in holders(graph, node):
                if holder not in seen:
                    seen.add(holder)
                    todo.append(holder)


def asks(graph: Asked, node: Node, attribute: str) -> bool:
    """Whether a statement, or a function that it calls, reads an attribute of this name."""
    own = node.statement.kind == "other" and attribute in node.statement.attributes
    return own or attribute in graph.effects_of(node).asks


def holders(graph: Asked, node: Node) -> Iterator[Key]:
    """Give the collections that have what a statement hands over: displays, and what it fills."""
    if _is_display(node.statement):
        yield from (Key(node.module, node.prefix + name, "value") for name in node.statement.binds)
    for key in graph.effects_of(node).fills:
        if key.what == "content":
            yield key._replace(what="value")


def _is_display(statement: Statement) -> bool:
    tree = statement.node
    return isinstance(tree, (ast.Assign, ast.AnnAssign)) and isinstance(tree.value, _DISPLAYS)
