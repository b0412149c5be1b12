"""Modules that answer for names that they do not bind: by a `__getattr__`, or by an object.

def __getattr__(name): ...             shop.LIMIT     is what another module has, perhaps
sys.modules[__name__] = Shop()         shop.rates     is `Shop.rates`
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from hmr._types import ModuleName
from hmr.graph.importers import Importers
from hmr.graph.index import Index
from hmr.graph.keys import Key, Node
from hmr.graph.told import Told
from hmr.source import SourceModule
from hmr.source.scopes import is_inside
from hmr.source.spelling import dotted


class Asked(Protocol):
    """What is asked of a graph."""

    told: Told

    def index(self, module: ModuleName) -> Index:
        """Give a module's Index."""

    def source(self, module: ModuleName) -> SourceModule:
        """Give a module's source."""

    def spellings(self, key: Key) -> tuple[tuple[ModuleName, str], ...]:
        """Give the names under which a key can be read."""

    def has(self, module: ModuleName) -> bool:
        """Whether a module is one of ours."""

    def public(self, module: ModuleName) -> frozenset[str]:
        """Give the names that a module binds at its top level, star-imports followed."""

    def imported_as(
        self, other: ModuleName, origin: ModuleName
    ) -> Iterable[tuple[str, str | None]]:
        """Give the names that a module has for another or its attributes, each once."""


class Giving:
    """Whose names such modules have given, among the modules of one graph.

    Parameters:
        graph: where names are looked up.
        importers: who may import whom.
    """

    def __init__(self, graph: Asked, importers: Importers) -> None:
        self._graph = graph
        self._importers = importers
        self._taken: dict[tuple[ModuleName, str], list[tuple[ModuleName, str]]] = {}
        self._asked: dict[tuple[ModuleName, str], bool] = {}
        self._standing: dict[ModuleName, frozenset[str]] = {}
        self._given: dict[Node, tuple[Key, ...]] = {}

    def givers(self, module: ModuleName, name: str) -> Iterator[ModuleName]:
        """Give the modules whose `__getattr__` has given somebody what another module defines.

        Parameters:
            module: the module that defines it.
            name: its name there.
        """
        same = self._graph.told.same
        for giver in self._importers.giving():
            if giver == module or name in self._graph.index(giver).binders:
                continue
            if (
                same(giver, name, module, name)
                or any(
                    same(other, local, module, name) for other, local in self._takers(giver, name)
                )
                or (self._speaks_of(giver, module) and self._is_asked(giver, name))
            ):
                yield giver

    def taking(self, module: ModuleName) -> Iterator[Node]:
        """Give who imports what a module does not bind, or reads it as an attribute while running.

        Its `__getattr__` answers them.
        """
        own = self._graph.index(module).binders
        for other in self._importers.of(module):
            entries = self._graph.index(other)
            for local, attribute in dict.fromkeys(entries.by_origin.get(module, ())):
                absent = attribute and attribute not in own
                if absent and not is_inside(local) and not self._graph.has(f"{module}.{attribute}"):
                    yield from entries.import_nodes[local]
            yield from self._reading(module, entries)

    def asking(self, module: ModuleName) -> Iterator[Key]:
        """Give the functions that ask a module for what it does not bind, or have it in hand."""
        own = self._graph.public(module)
        for other in self._importers.of(module):
            entries = self._graph.index(other)
            for local, attribute in dict.fromkeys(entries.by_origin.get(module, ())):
                if attribute and attribute not in own:  # ``from shop import LIMIT`` inside of it
                    for deferred in entries.deferring(local):
                        yield Key(other, deferred.definition, "code")
            for local in sorted(_names(module, entries)):
                for deferred in entries.deferring(local):
                    asked = deferred.dotted.removeprefix(local).removeprefix(".").partition(".")[0]
                    if not (asked in own or self._graph.has(f"{module}.{asked}")):
                        yield Key(other, deferred.definition, "code")

    def handed(self, module: ModuleName) -> Iterator[Node]:
        """Give who has a module in hand while running."""
        for other in self._importers.of(module):
            entries = self._graph.index(other)
            for local in sorted(_names(module, entries)):
                reads = entries.reads.get(local, ())
                yield from (read.node for read in reads if read.dotted == local)

    def _reading(self, module: ModuleName, entries: Index) -> Iterator[Node]:
        names = _names(module, entries)
        own = self._graph.public(module) if names else set()
        for local in sorted(names):
            for read in entries.reads.get(local, ()):
                attribute = read.dotted.removeprefix(f"{local}.").partition(".")[0]
                if not read.dotted.startswith(f"{local}.") or attribute.startswith("__"):
                    continue
                if attribute not in own and not self._graph.has(f"{module}.{attribute}"):
                    yield read.node

    def _takers(self, giver: ModuleName, name: str) -> list[tuple[ModuleName, str]]:
        """Give who imports a name from a module, and as what.

        A whole project may import a package that answers for names, and all of it is asked for
        each name of each of its modules: each name is looked for once.
        """
        known = self._taken.get((giver, name))
        if known is None:
            known = self._taken[giver, name] = [
                (other, local)
                for other in self._importers.of(giver)
                if self._importers.may_use(other, name)
                for local, attribute in self._graph.imported_as(other, giver)
                if attribute == name
            ]
        return known

    def _speaks_of(self, giver: ModuleName, module: ModuleName) -> bool:
        """Whether a module names another one, from which it may have what it gives."""
        return module.rpartition(".")[2] in self._graph.source(giver).text

    def _is_asked(self, giver: ModuleName, name: str) -> bool:
        """Whether anybody reads a name as an attribute of a module: ``shop.LIMIT``."""
        known = self._asked.get((giver, name))
        if known is None:
            known = self._asked[giver, name] = any(
                any(entries.reading(f"{local}.{name}")) or any(entries.deferring(f"{local}.{name}"))
                for other in self._importers.of(giver)
                if self._importers.may_use(other, name)
                for entries in (self._graph.index(other),)
                for local, attribute in self._graph.imported_as(other, giver)
                if not attribute
            )
        return known

    # -- an object in a module's place ---------------------------------------------------------
    def standing(self, module: ModuleName, name: str) -> tuple[str, ...]:
        """Give what stands for a module, or what makes that, where its spelling begins so.

        Others read a member of it as the module's own: `Shop.rates` is ``shop.rates``.
        """
        found = self._in_place(module)
        return tuple(each for each in found if each.partition(".")[0] == name)

    def _in_place(self, module: ModuleName) -> frozenset[str]:
        known = self._standing.get(module)
        if known is None:
            source = self._graph.source(module)
            statements = source.statements if "sys.modules[__name__]" in source.text else ()
            found = (_put_in_place(each.node) for each in statements if each.kind == "other")
            known = self._standing[module] = frozenset(filter(None, found))
        return known

    def meant(
        self, module: ModuleName, parts: Sequence[str], among: Iterable[ModuleName]
    ) -> Iterator[tuple[ModuleName, list[str]]]:
        """Give what a spelling may mean that begins with what a module only gives.

        Parameters:
            module: the module.
            parts: the spelling, part by part.
            among: the modules that may have what it means.
        """
        yield from ((module, [*each.split("."), *parts]) for each in self._in_place(module))
        if module in self._importers.giving():
            for other in among:
                bound = other != module and parts[0] in self._graph.index(other).binders
                if bound and module in self.givers(other, parts[0]):
                    yield other, list(parts)

    # -- what is given otherwise than by its name ----------------------------------------------
    def given(self, node: Node) -> tuple[Key, ...]:
        """Give the attributes that somebody reads, and that no statement binds.

        Of a class, a decorator, a hook, a metaclass, or a member's `__set_name__` may set them; of
        a module, an object in its place has them.

        Parameters:
            node: the statement of the class, of a member, or the one that puts that object there.
        """
        known = self._given.get(node)
        if known is None:
            known = self._given[node] = tuple(self._find_given(node))
        return known

    def _find_given(self, node: Node) -> Iterator[Key]:
        kind, module = node.statement.kind, node.module
        cls = node.qualname if kind == "class" else ".".join(node.owners)
        if kind == "other" and not cls and "sys.modules[__name__]" in node.statement.text:
            names = self._read_of(module) if _put_in_place(node.statement.node) else set()
            yield from (Key(module, name, "value") for name in sorted(names))
        if kind not in ("class", "other") or not cls:
            return
        graph, names = self._graph, set[str]()
        own = graph.index(module).binders
        for where, spelling in graph.spellings(Key(module, cls, "code")):
            names |= _below(graph.index(where), spelling)
        for name in names:
            if not name.startswith(("__", "*")) and f"{cls}.{name}" not in own:
                yield Key(module, f"{cls}.{name}", "value")

    def _read_of(self, module: ModuleName) -> set[str]:
        """Give the names that others read of a module and that it does not bind."""
        names = set[str]()
        for other in self._importers.of(module):
            for local, attribute in self._graph.imported_as(other, module):
                names |= {attribute} if attribute else _below(self._graph.index(other), local)
        own = self._graph.index(module).binders
        return {name for name in names if name not in own and name != "*"}


def _names(module: ModuleName, entries: Index) -> set[str]:
    """Give the names that another module has for a module."""
    around, _, last = module.rpartition(".")
    names = {local for local, what in entries.by_origin.get(module, ()) if what is None}
    return names | {local for local, what in entries.by_origin.get(around, ()) if what == last}


def _below(entries: Index, spelling: str) -> set[str]:
    """Give the attributes of something that a module reads, however it spells that."""
    prefix = f"{spelling}."
    spelt = [read.dotted for read in entries.reading(spelling)]
    spelt += [read.dotted for read in entries.deferring(spelling)]
    inner = (each.removeprefix(prefix) for each in spelt if each.startswith(prefix))
    return {name.partition(".")[0] for name in inner}


def _put_in_place(tree: ast.stmt) -> str | None:
    """Give what a statement puts into its module's place: a name, or what is called for it."""
    if not isinstance(tree, ast.Assign):
        return None
    if not any(ast.unparse(target) == "sys.modules[__name__]" for target in tree.targets):
        return None
    value = tree.value
    return dotted(value.func if isinstance(value, ast.Call) else value)
