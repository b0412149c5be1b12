"""Who uses what a class says of itself by way of code that it inherits: nobody spells it there.

    class Base:                                 class D(Base):
        def value(self): return self.k              k = 2

    V = D().value()                      uses D.k: it reads `D`, and what ran asks for `k`
    TEXT = json.dumps(DATA, cls=Enc)     uses Enc.item_separator: a base of another library asks
    IS = issubclass(D, Base)             uses D.__mro__

A statement that binds plain data is made again where it may have asked: that does no harm. Any
other has to have run an inherited method that asks for the attribute.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Protocol

from hmr._types import ModuleName, QualName
from hmr.graph.doing import classes_of
from hmr.graph.index import Index
from hmr.graph.keys import Key, Node
from hmr.graph.libraries import told_of
from hmr.graph.observed import nodes_at
from hmr.graph.origins import Names, origin
from hmr.graph.told import Told
from hmr.source import SourceModule
from hmr.source.reflection import LOOKS
from hmr.source.spelling import dotted

MRO = "__mro__"
"""The attribute that changes with the bases of a class, or of one that it is derived from."""
_ANY = re.compile(
    r"\b(?:isinstance|issubclass|getmro|mro|__mro__|__bases__|__base__|__abstractmethods__|isabstract"
    r"|hasattr|getattr|dir|vars|getmembers|__dict__)\b"
)
"""Asks what a class is derived from, whether it passes for another, or for any attribute."""
_MOST = 50
"""How many classes are gone through for one attribute."""
Definition = tuple[ModuleName, QualName]


class Spelt(Names, Protocol):
    """What is asked of a graph to find who is derived from a class."""

    def spellings(self, key: Key) -> tuple[tuple[ModuleName, str], ...]:
        """Give the names under which a key can be read."""


class Asked(Spelt, Protocol):
    """What is asked of a graph."""

    told: Told

    def source(self, module: ModuleName) -> SourceModule:
        """Give a module's source."""

    def ran(self, code: Key) -> Iterator[tuple[ModuleName, set[int]]]:
        """Give the modules and the lines under which a definition was observed to run."""

    def ran_under(self, node: Node) -> Iterator[Definition]:
        """Give the definitions that were observed to run while a statement did."""

    def observed(self, node: Node) -> bool:
        """Whether what ran under a node is known."""

    def guessed(self, code: Key) -> Iterable[Node]:
        """Give the unobserved statements that may run a definition, by the names in them."""


def inheritors(graph: Asked, key: Key) -> Iterator[Node]:
    """Give the statements that ask for an attribute of a class by way of what it inherits.

    Parameters:
        graph: where names are looked up.
        key: the value of an attribute.
    """
    owner, _, attribute = key.name.rpartition(".")
    if not owner or not (attribute.isidentifier() and graph.has(key.module)):
        return
    if attribute.startswith("__") and attribute.endswith("__") and attribute != MRO:
        return
    bases = list(lineage(graph, key.module, owner))
    if not bases:
        return
    asking = {*_asking(bases[1:], attribute), *_looking(bases)}
    asking |= set(_asking(heirs_of(graph, key.module, owner), attribute, "super("))
    ran = set(_ran(graph, asking))
    yield from (node for node in ran if is_plain(graph, node))
    abroad = graph.told.asks_abroad(key.module, owner, attribute)
    for node, called in _readers(graph, key, attribute).items():
        if node.statement.kind != "other":
            continue
        if not is_plain(graph, node):
            if node in ran or (called and not graph.observed(node) and _begins(asking)):
                yield node
            elif abroad and told_of(graph, node.module, node.statement):
                yield node  # it has taken in what the class said
        elif abroad or attribute == MRO or _asks(graph, node, attribute, asking):
            yield node


def lineage(graph: Asked, module: ModuleName, name: QualName) -> Iterator[Node]:
    """Give the statements of a class and of those in the project that it is derived from."""
    todo, seen = [(module, name)], {(module, name)}
    for where, spelt in todo:  # which grows by the bases
        for binder in graph.index(where).binders.get(spelt, ()):
            trees = classes_of(binder, spelt)
            if not trees:
                continue
            yield binder
            for base in (base for tree in trees for base in tree.bases):
                spelling = dotted(base.value if isinstance(base, ast.Subscript) else base)
                found = origin(graph, where, spelling) if spelling is not None else ("", "")
                if graph.has(found[0]) and found not in seen and len(seen) < _MOST:
                    seen.add(found)
                    todo.append(found)


def heirs_of(graph: Spelt, module: ModuleName, name: QualName) -> Iterator[Node]:
    """Give the statements of the classes that are derived from one."""
    todo, seen = [(module, name)], {(module, name)}
    for key in todo:  # which grows by the heirs
        for where, spelling in graph.spellings(Key(*key, "code")):
            for heir, base in graph.index(where).heirs.get(spelling.partition(".")[0], ()):
                found = (where, heir)
                if base == spelling and found not in seen and len(seen) < _MOST:
                    seen.add(found)
                    todo.append(found)
                    yield from graph.index(where).binders.get(heir, ())


def _asking(classes: Iterable[Node], attribute: str, by: str = "") -> Iterator[Definition]:
    """Give the methods of classes that ask for an attribute, of whatever object.

    Parameters:
        classes: their statements.
        attribute: its name.
        by: what they have to spell besides.
    """
    for cls in classes:
        if attribute in cls.statement.attributes and by in cls.statement.text:
            for member in cls.statement.members:
                asks = attribute in member.attributes and by in member.text
                if member.kind == "function" and asks:
                    yield cls.module, f"{cls.qualname}.{member.name}"


def _looking(classes: Iterable[Node]) -> Iterator[Definition]:
    """Give the methods that go through all attributes of their object: ``dir(self)``."""
    for cls in classes:
        for member in cls.statement.members if LOOKS.search(cls.statement.text) else ():
            if member.kind == "function" and member.looks_at_arguments:
                yield cls.module, f"{cls.qualname}.{member.name}"


def _ran(graph: Asked, definitions: Iterable[Definition]) -> Iterator[Node]:
    """Give the nodes under which definitions were observed to run."""
    for module, name in definitions:
        for where, lines in graph.ran(Key(module, name, "code")):
            for line in lines:
                yield from nodes_at(graph.source(where), line)


def _readers(graph: Asked, key: Key, attribute: str) -> dict[Node, bool]:
    """Give who reads the class, one derived from it, or an object of it; and who calls it.

    By their own text, or by functions that they call.
    """
    out: dict[Node, bool] = {}
    for module, spelling in graph.spellings(key):
        thing = spelling.removesuffix(f".{attribute}")
        if thing == spelling:
            continue
        entries: Index = graph.index(module)
        for node, spelt, called in entries.reading(thing):
            if spelt == thing or spelt.startswith(f"{thing}."):
                out[node] = out.get(node, False) or (called and spelt == thing)
        for user in entries.deferring(thing):
            code = Key(module, user.definition, "code")
            for node in (*_ran(graph, [code[:2]]), *graph.guessed(code)):
                out.setdefault(node, False)
    return out


def is_plain(graph: Asked, node: Node) -> bool:
    """Whether a statement binds plain data, and nothing else."""
    names = node.statement.binds if node.statement.kind == "other" else ()
    return bool(names) and all(graph.told.plain(node.module, node.prefix + name) for name in names)


def _asks(graph: Asked, node: Node, attribute: str, asking: set[Definition]) -> bool:
    """Whether a statement, or what ran under it, asks for an attribute or for the lineage."""
    statements = [node.statement]
    if graph.observed(node):
        for module, name in graph.ran_under(node):
            if (module, name) in asking:
                return True
            if graph.has(module):
                found = graph.index(module).binders.get(name, ())
                statements += [binder.statement for binder in found]
    elif asking:
        return True
    else:
        for module, name in _called(graph, node):
            statements += [each.statement for each in graph.index(module).binders.get(name, ())]
    return any(
        attribute in each.attributes or _ANY.search(each.text) is not None for each in statements
    )


def _called(graph: Asked, node: Node) -> Iterator[Definition]:
    """Give the functions that a statement calls by name."""
    for spelling in node.statement.facts.calls:
        module, name = origin(graph, node.module, spelling)
        if graph.has(module):
            yield module, name


def _begins(asking: set[Definition]) -> bool:
    """Whether what runs when an object is made asks."""
    return any(name.rpartition(".")[2] in ("__init__", "__new__") for _module, name in asking)
