"""Who reads an attribute of a definition, or of a module, by way of the object, not by its name.

    class Csv:                      def register(cls):
        name = "csv"                    REG[cls.name] = cls      asks what it is given for `name`

    register(Csv)                   reads Csv.name, since it hands `Csv` to what asks for `name`
    ALL = [Csv, Json]
    NAMES = [c.name for c in ALL]   reads it, too: `ALL` is a collection that holds `Csv`
    only = Csv()
    NAME = name_of(only)            and so does this, for what a class has made

Which object is asked is not known, only for which name: this is at least who reads the attribute.
"""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Protocol

from hmr._types import ModuleName, QualName
from hmr.graph.byname import Asked as Looked
from hmr.graph.byname import ByName
from hmr.graph.doing import bases_of, hands_over
from hmr.graph.effects import Effects
from hmr.graph.index import Read
from hmr.graph.keys import Key, Node
from hmr.graph.origins import Names, origin
from hmr.source.reflection import ANY, KIND

_MOST = 30
"""How many things are gone through for one attribute."""


class Asked(Names, Looked, Protocol):
    """What is asked of a graph."""

    def reads(self, key: Key) -> Iterator[Read]:
        """Find who reads a key."""

    def deferring(self, key: Key) -> frozenset[Key]:
        """Find the definitions whose code reads a key when it is called."""

    def handles(self, module: ModuleName) -> Iterator[tuple[ModuleName, str]]:
        """Give how modules spell another module as a whole."""

    def deferring_as(self, key: Key) -> Iterator[tuple[Key, str]]:
        """Find the definitions whose code reads a key when it is called, and how they spell it."""

    def asking(self, attribute: str) -> Iterable[ModuleName]:
        """Give the modules that may read an attribute so named, of whatever object."""

    def effects_of(self, node: Node) -> Effects:
        """Give what a statement does besides binding its names."""

    def running(self, code: Key) -> Iterator[Node]:
        """Give the statements under which a definition runs."""

    def ran_under(self, node: Node) -> Iterator[tuple[ModuleName, QualName]]:
        """Give the definitions that were observed to run while a statement did."""


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


class Hands:
    """Who has what in hand, found once for a state of a graph.

    Parameters:
        graph: where names are looked up.
    """

    def __init__(self, graph: Asked) -> None:
        self._graph = graph
        self._having: dict[Key, tuple[Node, ...]] = {}
        self._going: dict[Key, tuple[Node, ...]] = {}
        self._asked: dict[Node, frozenset[str]] = {}
        self._by_name = ByName(graph)

    def askers(self, key: Key) -> Iterator[Node]:
        """Give the statements that get hold of what an attribute belongs to, and ask for its name.

        Parameters:
            key: the value of an attribute: of a class or a function of the project, or of a module.
        """
        graph = self._graph
        owner, _, attribute = key.name.rpartition(".")
        if attribute == KIND:  # any library may choose by it, and hardly any edit changes it
            yield from _handing(graph, Key(key.module, owner, "code"))
        if not owner:  # of a module, who asks by a name that is nowhere spelt may ask for any
            for node in self._holding(Key(key.module, "", "code")):
                if self._asks(node, ANY):
                    yield node
            for node in self._looking_up(key.module):
                if self._asks(node, ANY) or self._asks(node, attribute):
                    yield node
        if not list(graph.asking(attribute)):
            return
        for listed in _lists_of(graph, key.module, owner) if owner else ():
            yield from (node for node in self._go_through(listed) if self._asks(node, attribute))
        thing = Key(key.module, owner, "code")
        for node in self._holding(thing, hooked=attribute == "__doc__"):
            if self._asks(node, attribute):
                yield node

    def loading(self, code: Key) -> Iterator[Node]:
        """Give who imports a function's module by a name that it computes, and asks for it.

        Parameters:
            code: the function, of a module: ``import_module(f"plugins.{name}").setup(app)``.
        """
        return self._by_name.loading(code)

    def _looking_up(self, module: ModuleName) -> Iterator[Node]:
        """Give who looks a module up by its name, or has it of one who does."""
        for node in self._by_name.looking_up(module):
            yield node
            for holder in holders(self._graph, node):
                yield from self._holding(holder)

    def _holding(self, thing: Key, *, hooked: bool = False) -> Iterator[Node]:
        """Give who gets hold of a thing, or of a collection that holds it.

        Parameters:
            thing: the thing.
            hooked: whether those collections count, too, that the hooks of a class's bases fill.
        """
        todo = deque([thing])
        binders = self._graph.index(thing.module).binders if thing.name else {}
        for node in binders.get(thing.name, ()):
            kind = node.statement.kind
            if node.statement.decorated if kind == "function" else hooked:  # ``@register``
                todo += holders(self._graph, node)
        seen = set(todo)
        while todo and len(seen) < _MOST:
            for node in self._get_hold(todo.popleft()):
                yield node
                for holder in holders(self._graph, node):
                    if holder not in seen:
                        seen.add(holder)
                        todo.append(holder)

    def _go_through(self, listed: Key) -> tuple[Node, ...]:
        """Give who asks for a list of subclasses, or calls what does so."""
        if listed not in self._going:
            users = [read.node for read in self._graph.reads(listed)]
            for definition in dict.fromkeys(each for each, _ in self._graph.deferring_as(listed)):
                users += [read.node for read in self._graph.reads(definition) if read.called]
            self._going[listed] = tuple(dict.fromkeys(users))
        return self._going[listed]

    def _get_hold(self, thing: Key) -> tuple[Node, ...]:
        if thing not in self._having:
            self._having[thing] = tuple(dict.fromkeys(_getting_hold(self._graph, thing)))
        return self._having[thing]

    def _asks(self, node: Node, attribute: str) -> bool:
        """Whether a statement, or a function that it calls, reads an attribute of this name."""
        if node not in self._asked:
            self._asked[node] = self._graph.effects_of(node).asks.union(
                *_attributes(self._graph, node)
            )
        return attribute in self._asked[node]


def _handing(graph: Asked, code: Key) -> Iterator[Node]:
    """Give who hands a function to another that is called: ``Route("/", home)``."""
    for node, spelt, _called in graph.reads(code):
        calls = node.statement.kind == "other" and bool(node.statement.facts.calls - {spelt})
        if calls and hands_over(node, spelt):
            yield node


def _getting_hold(graph: Asked, thing: Key) -> Iterator[Node]:
    """Give who has a thing as an object: by its bare name, or from a function that has it so."""
    if thing.name:
        binders = graph.index(thing.module).binders.get(thing.name, ())
        gives = not any(node.statement.kind == "function" for node in binders)
        for node, dotted, called in graph.reads(thing):
            if node.statement.kind not in ("other", "function"):
                continue
            if (called and gives) or hands_over(node, dotted):
                yield node
        for code in graph.deferring(thing):
            yield from graph.running(code)
        return
    for module, spelling in graph.handles(thing.module):
        for node, dotted, _called in graph.index(module).reading(spelling):
            if dotted == spelling and node.statement.kind == "other":
                yield node
        for deferred in graph.index(module).deferring(spelling):
            if deferred.dotted == spelling:
                yield from graph.running(Key(module, deferred.definition, "code"))


def _lists_of(graph: Asked, module: ModuleName, owner: QualName) -> Iterator[Key]:
    """Give the lists of subclasses that a class is in: ``Base.__subclasses__()``, as keys."""
    todo = [(module, owner)]
    for where, name in todo:  # which grows by the bases
        if len(todo) > _MOST or not graph.has(where):
            continue
        for node in graph.index(where).binders.get(name, ()):
            for spelling in bases_of(node, name):
                place = origin(graph, where, spelling)
                if place[0] and place not in todo:
                    todo.append(place)
                    yield Key(place[0], f"{place[1]}.__subclasses__", "value")


def _attributes(graph: Asked, node: Node) -> Iterator[frozenset[str]]:
    """Give the attributes that a statement reads, or what was observed to run under it."""
    if node.statement.kind == "other":
        yield node.statement.attributes
    else:  # in a default or a decorator; what is in the body is asked later
        parts = (read.split(".")[1:] for read in node.statement.facts.reads)
        yield frozenset(name for each in parts for name in each)
    for module, name in graph.ran_under(node):
        if graph.has(module):
            for binder in graph.index(module).binders.get(name, ()):
                yield binder.statement.attributes


def holders(graph: Asked, node: Node) -> Iterator[Key]:
    """Give what has the things that a statement gets hold of: what it binds, and what it fills."""
    if isinstance(node.statement.node, (ast.Assign, ast.AnnAssign)):
        for name in node.statement.binds:
            yield Key(node.module, node.prefix + name, "content")
        for spelling in node.statement.alterations.sets:  # ``shop.show = show``
            yield Key(*origin(graph, node.module, spelling), "content")
    yield from (key for key in graph.effects_of(node).fills if key.what == "content")
