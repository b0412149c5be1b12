"""Modules that answer for names that they do not bind, by a `__getattr__`: whose are those?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from hmr._types import ModuleName
from hmr.graph.importers import Importers
from hmr.graph.index import Index
from hmr.graph.keys import Node
from hmr.graph.told import Told
from hmr.source.scopes import is_inside


class Asked(Protocol):
    """What is asked of a graph."""

    told: Told

    def index(self, module: ModuleName) -> Index:
        """Give a module's Index."""

    def has(self, module: ModuleName) -> bool:
        """Whether a module is one of ours."""

    def public(self, module: ModuleName) -> set[str]:
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
            if same(giver, name, module, name) or any(
                same(other, local, module, name) for other, local in self._takers(giver, name)
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

    def _reading(self, module: ModuleName, entries: Index) -> Iterator[Node]:
        around, _, last = module.rpartition(".")
        names = {local for local, what in entries.by_origin.get(module, ()) if what is None}
        names |= {local for local, what in entries.by_origin.get(around, ()) if what == last}
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
