"""What has really changed in a commit so far, and which statements see it."""

from __future__ import annotations

from collections.abc import Iterable

from hmr._types import ModuleName
from hmr.graph import Graph, Key, Node

Place = tuple[ModuleName, tuple[int, ...]]
"""A statement; the module is empty where a change has none: an edit, a name that is gone."""
EVERYWHERE: Place = ("", ())


class Ran(set[Place]):
    """The statements that have run, each by its module and position."""

    def __init__(self) -> None:
        super().__init__()
        self._tops: dict[ModuleName, list[int]] = {}

    def add(self, where: Place) -> None:
        """Note that a statement has run."""
        module, (place, *inner) = where
        if where not in self and not inner:
            self._tops.setdefault(module, []).append(place)
        super().add(where)

    def clear(self) -> None:
        """Forget them all."""
        super().clear()
        self._tops.clear()

    def tops(self, module: ModuleName) -> list[int]:
        """Give the places of those that stand at the top level of a module."""
        return self._tops.get(module, [])


class Changed(set[Key]):
    """The keys that have really changed, and which statements did it.

    What a statement reads is what stood above it: what a statement further down puts into a
    registry, or one of a module that is executed later, is no change for it.

    Parameters:
        keys: what the edits changed.
        graph: the graph over the new sources.
        order: the modules that the commit is about, in the order of a cold start.
    """

    def __init__(self, keys: Iterable[Key], graph: Graph, order: Iterable[ModuleName]) -> None:
        super().__init__(keys)
        self._graph = graph
        self._rank: dict[ModuleName, int] = {}
        self.ordered(order)
        self._by: dict[Key, dict[ModuleName, tuple[int, ...]]] = {}
        self._latest: dict[Key, tuple[int, Place]] = {}
        self._executed: dict[ModuleName, list[tuple[tuple[int, ...], set[ModuleName]]]] = {}
        self.now = 0
        """Grows with each change."""
        self.at: Place = EVERYWHERE
        """The statement that is being executed."""

    def ordered(self, order: Iterable[ModuleName]) -> None:
        """Note the modules that the commit is about, in the order of a cold start."""
        self._rank = {module: rank for rank, module in enumerate(order)}  # (its last place)

    def add(self, key: Key) -> None:
        """Note a key as changed by the statement that is being executed."""
        module, where = self.at
        by = self._by.setdefault(key, {"": ()} if key in self else {})
        by[module] = min(where, by.get(module, where))
        self.now += 1
        self._latest[key] = self.now, self.at
        super().add(key)

    def since(self, then: int, node: Node, keys: Iterable[Key]) -> bool:
        """Say whether one of the keys has changed since a moment, above the statement."""
        for key in keys:
            moment, place = self._latest.get(key, (0, EVERYWHERE))
            if moment > then and self._is_above(place, node):
                return True
        return False

    def after(self, then: int) -> list[Key]:
        """Give the keys that have changed since a moment."""
        return [key for key, (moment, _place) in self._latest.items() if moment > then]

    def reaching(self, node: Node, keys: Iterable[Key]) -> frozenset[Key]:
        """Give those of the keys whose change a statement sees."""
        return frozenset(
            key
            for key in keys
            if key in self
            and any(self._is_above(place, node) for place in self._by.get(key, {"": ()}).items())
        )

    def _is_above(self, place: Place, node: Node) -> bool:
        """Whether a cold start may come to a place before it has come to the end of a statement."""
        module, where = place
        if module in ("", node.module):
            return where < node.position
        if self._rank.get(module, -1) < self._rank.get(node.module, 0):
            return True
        # Its module ends later; but perhaps it imports the statement's only further down.
        first = self._first_import(module, node.module)
        return first is not None and first > where

    def _first_import(self, module: ModuleName, of: ModuleName) -> tuple[int, ...] | None:
        """Give the first statement of a module by which another one is imported, if it is."""
        if module not in self._executed:
            has = self._graph.has(module)
            self._executed[module] = self._graph.executes(module) if has else []
        found = self._executed[module]
        return next((place for place, modules in found if of in modules), None)
