"""Modules that answer for names that they do not bind, by a `__getattr__`: whose are those?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from hmr._types import ModuleName
from hmr.graph.importers import Importers
from hmr.graph.index import Index
from hmr.graph.told import Told


class Asked(Protocol):
    """What is asked of a graph."""

    told: Told

    def index(self, module: ModuleName) -> Index:
        """Give a module's Index."""

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
