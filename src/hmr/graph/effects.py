"""What a statement fills by running: registries that the functions which it calls put things in.

    REG = {}                          class Group:
    def register(cls):                    def command(self, f): self.commands[f.__name__] = f
        REG[cls.__name__] = cls
                                      cli = Group()
    @register                         @cli.command
    class Item: ...                   def run(): ...
        fills REG                         fills cli.commands

Names are followed as they are spelt: through imports, to the class of an object that its module
makes by calling it, to a class's bases and metaclass.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from hmr._types import ModuleName, QualName
from hmr.graph.altered import altered_at, beside, is_handed_self
from hmr.graph.doing import (
    HARMLESS,
    bases_of,
    called,
    classes_made,
    classes_of,
    does_no_more,
    handed,
    handed_at_once,
    handed_later,
    loops_anywhere,
    made_to_decorate,
    measured_by,
)
from hmr.graph.everywhere import set_everywhere
from hmr.graph.keys import ENVIRONMENT, Key, Node
from hmr.graph.makers import maker, makers, makes_classes
from hmr.graph.origins import Names, origin
from hmr.source.facts import OWN_CLASS
from hmr.source.shape import assignment
from hmr.source.spelling import dotted

_MOST = 200
"""How many definitions are gone through for one statement."""
_SET_VARIABLES = {("dotenv", "load_dotenv"), ("dotenv.main", "load_dotenv"), ("os", "putenv")}
"""Functions of other libraries that set variables of the environment."""
_PARTIAL = ("functools", "partial")
_SORTING = re.compile(r"\.sort\(|\binsort\w*\(|\bheappush\w*\(")
_MAKES = ("__new__", "__init__", "__post_init__")
_HOOKS = (*_MAKES, "__init_subclass__")


class Found(NamedTuple):
    """A definition that a spelling stands for, and the object that it is called on.

    A hook that runs when a class is made (`made`) finds collections in the base that has the hook,
    its receiver. Attributes it sets on the class itself: ``cls.tag = cls.__name__``.
    """

    module: ModuleName
    name: QualName
    receiver: tuple[ModuleName, QualName] | None
    made: tuple[ModuleName, QualName] | None = None


_Places: TypeAlias = "Iterable[tuple[ModuleName, QualName]]"
Walks: TypeAlias = "dict[tuple[tuple[Found, ...], frozenset[Found]], _Walk]"
"""What was found by following what is called, in order, and of that what is called by a name."""


class Effects(NamedTuple):
    """What runs under a statement does besides binding its names.

    Attributes:
        fills: the collections that it alters, as keys of their content, and of their size where
            it asks for it (``cls.number = len(REG)``); the attributes that it sets on what others
            bind, and the names that functions bind by `global`, as values.
        receivers: the objects whose methods it calls, by module and name.
        adds_to: the names that functions which it calls read and, declared `global`, bind anew.
        looks: whether a function looks at what it is given as data: at a signature, say.
        asks: the attributes that functions which it calls read, of whatever object.
        sets_alone: whether what it calls does nothing but to bind names and attributes.
        repeats: whether a function that it calls does something in a loop.
        sorts: whether one puts a list in order, in which what it puts in takes its place.
    """

    fills: frozenset[Key]
    receivers: frozenset[tuple[ModuleName, QualName]]
    adds_to: frozenset[tuple[ModuleName, str]]
    looks: bool
    asks: frozenset[str] = frozenset()
    sets_alone: bool = False
    repeats: bool = False
    sorts: bool = False


def effects(graph: Names, node: Node, known: Walks | None = None, ran: _Places = ()) -> Effects:
    """Go through the functions that a statement calls.

    Parameters:
        graph: where names are looked up.
        node: the statement.
        known: what is known of that graph by what is called: many have the same decorator.
        ran: the definitions that were observed to run under it, whatever they were called by.
    """
    if node.statement.kind in ("import", "guard", "docstring"):
        return Effects(frozenset(), frozenset(), frozenset(), looks=False)
    walk = _walked(graph, node, known, ran)
    walk.out |= {*set_everywhere(graph, node, walk.found)}
    counted = {key._replace(what="size") for key in walk.out & walk.counted}
    sets = (frozenset(walk.out | counted), frozenset(walk.receivers), frozenset(walk.adds_to))
    return Effects(*sets, walk.looks, frozenset(walk.asks), walk.alone, walk.repeats, walk.sorts)


def runs(graph: Names, node: Node, known: Walks | None = None) -> set[tuple[ModuleName, QualName]]:
    """Give the definitions that run under a statement, as far as their names tell."""
    return _walked(graph, node, known).gone_through()


def runs_from(graph: Names, found: Iterable[Found]) -> set[tuple[ModuleName, QualName]]:
    """Give definitions, and those that run under them, as far as their names tell."""
    walk = _Walk(graph)
    walk.enter(found)
    walk.go_on()
    return walk.gone_through()


def _walked(graph: Names, node: Node, known: Walks | None = None, ran: _Places = ()) -> _Walk:
    statement, walk = node.statement, _Walk(graph)
    own = graph.index(node.module).binders if node.owners else {}

    def meant(spelling: str) -> str:
        """Inside a class body a sibling's name hides the module's."""
        sibling = f"{node.prefix}{spelling.partition('.')[0]}" in own
        return node.prefix + spelling if sibling else spelling

    for spelling in statement.alterations.now:
        walk.alters(node.module, meant(spelling))
    for spelling in statement.alterations.sets:
        walk.sets(node.module, spelling)
    for callee, place, argument in handed_at_once(statement):
        walk.hands(node.module, meant(callee), place, meant(argument))
    for spelling in called(node):
        walk.call(node.module, meant(spelling))
        if node.owners:  # a class tells what it holds so that it does
            walk.call(node.module, f"{spelling}.__set_name__")
    for spelling in made_to_decorate(statement):
        walk.enter(walk.found(node.module, f"{spelling}.__call__", 0))
    for tree in classes_made(statement):
        walk.made(node.module, tree, set(), (node.module, node.prefix + tree.name))
    if statement.kind == "class" and len(statement.nodes) == 1:
        for member in statement.members:
            for spelling in member.facts.calls if member.kind == "other" else ():
                walk.call(node.module, f"{spelling}.__set_name__")
    walk.enter(Found(*place, None) for place in sorted(ran) if graph.has(place[0]))
    if known is None:
        walk.go_on()
    else:
        walk.go_on_as(known)
    return walk


def found_by(graph: Names, module: ModuleName, spelling: str) -> Iterator[Found]:
    """Give the definitions that a spelling stands for in a module."""
    return _Walk(graph).found(module, spelling, 0)


class _Walk:
    """Goes through the definitions that run under a statement."""

    def __init__(self, graph: Names) -> None:
        self.out: set[Key] = set()
        self.counted: set[Key] = set()
        self.receivers: set[tuple[ModuleName, QualName]] = set()
        self.adds_to: set[tuple[ModuleName, str]] = set()
        self.looks = False
        self.asks: set[str] = set()
        self.alone = True
        self.repeats = self.sorts = False
        self._graph = graph
        self._todo: list[Found] = []
        self._seen: set[Found] = set()
        self._called: set[Found] = set()

    def alters(self, module: ModuleName, spelling: str) -> None:
        """Enter a collection, under the name that it has where it is made."""
        where, name = origin(self._graph, module, spelling)
        if (where, name) == ENVIRONMENT[:2]:
            self.out.add(ENVIRONMENT)
        if self._graph.has(where):
            self.out.add(Key(where, name, "content"))

    def hands(self, module: ModuleName, callee: str, place: int | str, argument: str) -> None:
        """Enter the collections that a function alters which it is handed."""
        for rest in altered_at(self, self._graph, module, callee, place):
            self.alters(module, f"{argument}.{rest}" if rest else argument)

    def sets(self, module: ModuleName, spelling: str) -> None:
        """Enter an attribute that is set, under the name that it has where its owner is bound."""
        where, name = origin(self._graph, module, spelling)
        if self._graph.has(where) and name and (where != module or "." in name):
            self.out.add(Key(where, name, "value"))

    def call(self, module: ModuleName, spelling: str) -> None:
        """Enter what is called by a name."""
        found = list(self.found(module, spelling, 0))
        self.alone &= bool(found) or spelling in HARMLESS
        self._called.update(found)
        self._todo.extend(found)

    def made(
        self,
        module: ModuleName,
        tree: ast.ClassDef,
        seen: set[str],
        cls: tuple[ModuleName, QualName],
    ) -> None:
        """Enter the hooks of bases and metaclasses, which run when a class is made."""
        for base in tree.bases:
            self._base(module, base, seen, cls)
        for word in tree.keywords:
            spelling = dotted(word.value)
            if word.arg == "metaclass" and spelling is not None:
                self._metaclass(module, spelling, cls)

    def _base(
        self, module: ModuleName, base: ast.expr, seen: set[str], cls: tuple[ModuleName, QualName]
    ) -> None:
        if isinstance(base, ast.Call):  # `with_metaclass(Meta, Other)`
            for part in (base.func, *base.args):
                spelling = dotted(part)
                if spelling is not None and makes_classes(self._graph, module, spelling):
                    self._metaclass(module, spelling, cls)
                for each in part.elts if isinstance(part, ast.Tuple) else (part,):
                    if not isinstance(each, ast.Call):
                        self._base(module, each, seen, cls)
            return
        spelling = dotted(base.value if isinstance(base, ast.Subscript) else base)
        if spelling is None:
            return
        self._hook(module, spelling, "__init_subclass__", cls)
        where, name = origin(self._graph, module, spelling)
        if f"{where}:{name}" in seen or not self._graph.has(where):
            return
        seen.add(f"{where}:{name}")
        for binder in self._graph.index(where).binders.get(name, ()):
            for made in classes_of(binder, name):
                self.made(where, made, seen, cls)
            bound = assignment(binder.statement.node)
            if bound is not None and isinstance(bound.value, ast.Call):
                self._base(where, bound.value, seen, cls)

    def _metaclass(
        self, module: ModuleName, spelling: str, cls: tuple[ModuleName, QualName]
    ) -> None:
        for hook in ("__new__", "__init__"):
            self._hook(module, spelling, hook, cls)

    def _hook(
        self, module: ModuleName, spelling: str, hook: str, cls: tuple[ModuleName, QualName]
    ) -> None:
        receiver = origin(self._graph, module, spelling)
        for found in self.found(module, f"{spelling}.{hook}", 0):
            self._todo.append(found._replace(receiver=receiver, made=cls))

    def enter(self, found: Iterable[Found]) -> None:
        """Enter definitions that run."""
        self._todo.extend(found)

    def gone_through(self) -> set[tuple[ModuleName, QualName]]:
        """Give the definitions that were followed, each once, whatever it is called on."""
        return {found[:2] for found in self._seen}

    def go_on_as(self, known: Walks) -> None:
        """Follow the definitions as somebody has before who has called the same."""
        start = tuple(self._todo), frozenset(self._called)
        other = known.get(start)
        if other is None:
            other = known[start] = _Walk(self._graph)
            other._todo, other._called = self._todo, self._called
            other.go_on()
        for name in ("out", "counted", "receivers", "adds_to", "asks", "_seen"):
            getattr(self, name).update(getattr(other, name))
        self.looks, self.alone = self.looks or other.looks, self.alone and other.alone
        self.repeats, self.sorts = self.repeats or other.repeats, self.sorts or other.sorts

    def go_on(self) -> None:
        """Follow the definitions to what they call."""
        while self._todo and len(self._seen) < _MOST:
            found = self._todo.pop()
            if found in self._seen:
                continue
            self._seen.add(found)
            for node in self._graph.index(found.module).binders.get(found.name, ()):
                self._definition(found, node)

    def _definition(self, found: Found, node: Node) -> None:
        statement = node.statement
        if found in self._called:  # (what a function that does no more reads is not called)
            known = statement.kind == "function"
            self.alone &= known and statement.note("no more", lambda nodes: does_no_more(nodes[0]))
        if statement.kind == "class":
            for hook in _MAKES:
                self._todo.append(Found(found.module, f"{found.name}.{hook}", None))
            return
        if statement.kind == "other":  # what it binds is called: ``on = partial(put, TABLE)``
            for by, callee, place, argument in handed_later(statement):
                if not by or origin(self._graph, found.module, by) == _PARTIAL:
                    self._todo.extend(self.found(found.module, callee, 0))
                    if argument:
                        self.hands(found.module, callee, place, argument)
        self.looks = self.looks or statement.looks_at_arguments
        self.asks |= statement.attributes
        self.repeats = self.repeats or loops_anywhere(statement)
        if "sorts" not in statement.said:
            statement.said["sorts"] = bool(_SORTING.search(statement.text))
        self.sorts = self.sorts or statement.said["sorts"]
        added = statement.facts.sets_global & (
            statement.facts.defers | statement.alterations.counts
        )
        self.adds_to.update((found.module, name) for name in added)
        altered = statement.alterations
        measured = measured_by(statement)
        for spelling in measured:
            self.counted.add(Key(*origin(self._graph, found.module, spelling), "content"))
        for spelling in altered.later:
            self.alters(found.module, beside(self._graph, node, spelling))
        for spelling in altered.sets_later:
            self.sets(found.module, spelling)
        for given in handed(statement):
            self.hands(found.module, *given)
        for name in statement.facts.sets_global - altered.counts:
            self.out.add(Key(found.module, name, "value"))
        if found.receiver is not None:
            self.receivers.add(found.receiver)
            module, name = found.receiver
            spelt = (f"{name}.{rest}" if rest else name for rest in altered.own)
            self.out.update(Key(module, name, "content") for name in spelt)
            own = (spelling.partition(".")[2] for spelling in measured)
            self.counted.update(Key(module, f"{name}.{rest}", "content") for rest in own if rest)
            if found.made is not None or not is_handed_self(self._graph, found.receiver, statement):
                module, name = found.made or found.receiver
                self.out.update(Key(module, f"{name}.{rest}", "value") for rest in altered.sets_own)
        elif found.name.rpartition(".")[2] in _HOOKS:
            for rest in altered.own:
                self._of_class(found.module, found.name.rpartition(".")[0], rest)
        for spelling in statement.facts.defers:
            self._todo.extend(self.found(found.module, spelling, 0))
        owner = found.name.rpartition(".")[0]
        for attribute in statement.facts.selves if owner else ():
            if attribute == OWN_CLASS:
                self._todo.append(Found(found.module, owner, None))
            for inner in self._member(found.module, owner, attribute, 0):
                self._todo.append(inner._replace(receiver=found.receiver, made=found.made))

    def _of_class(self, module: ModuleName, owner: QualName, attribute: str) -> None:
        """Enter a collection that an object finds in its class: ``self.registry[name] = self``."""
        if f"{owner}.{attribute}" in self._graph.index(module).binders:
            self.out.add(Key(module, f"{owner}.{attribute}", "content"))

    # -- names ---------------------------------------------------------------------------------
    def found(self, module: ModuleName, spelling: str, depth: int) -> Iterator[Found]:
        """Give the definitions that a spelling stands for in a module."""
        where, name = origin(self._graph, module, spelling)
        if (where, name) in _SET_VARIABLES:
            self.out.add(ENVIRONMENT)
        if depth > 8 or not name or not self._graph.has(where):
            return
        entries = self._graph.index(where)
        if name in entries.binders and "." not in name:
            yield Found(where, name, None)
            maker = entries.made_by.get(name)
            if maker is not None:  # an object that is called: ``@on_start``
                for found in self.found(where, f"{maker}.__call__", depth + 1):
                    yield found._replace(receiver=(where, name))
                yield from self._given_by(where, maker, depth)
            return
        root, _, rest = name.partition(".")
        maker = entries.made_by.get(root)
        if maker is not None and rest:
            for found in self.found(where, f"{maker}.{rest}", depth + 1):
                yield found._replace(receiver=(where, root))
        elif rest:
            owner, _, attribute = name.rpartition(".")
            for found in self._member(where, owner, attribute, depth):
                yield found._replace(receiver=(where, owner))

    def _given_by(self, module: ModuleName, maker: str, depth: int) -> Iterator[Found]:
        """Give the function in which that stands which it has given: ``on = make_on()``."""
        for found in self.found(module, maker, depth + 1):
            binders = self._graph.index(found.module).binders.get(found.name, ())
            if binders and all(node.statement.kind == "function" for node in binders):
                yield found

    def _member(
        self, module: ModuleName, owner: QualName, attribute: str, depth: int
    ) -> Iterator[Found]:
        """Find a method in a class or its bases."""
        entries = self._graph.index(module)
        own = f"{owner}.{attribute}"
        if own in entries.binders:
            yield Found(module, own, None)
            return
        for node in entries.binders.get(owner, ()):
            if node.statement.kind == "other":  # a branch or a `with`: all that stands in it
                yield Found(module, owner, None)
            kinds = (*bases_of(node, owner), *makers(node), *maker(node))
            for spelling in kinds if depth < 8 else ():
                yield from self.found(module, f"{spelling}.{attribute}", depth + 1)
