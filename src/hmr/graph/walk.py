"""One staleness walk: what may change, who may be stale by it, and how far that was followed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from hmr._types import ModuleName
from hmr.graph.environment import variable
from hmr.graph.keys import ENVIRONMENT, Key, Node


class Asked(Protocol):
    """What is asked of a graph."""

    def dependents(self, key: Key) -> frozenset[Node]:
        """Give the nodes that use a key while they run."""

    def provided(self, node: Node) -> Iterator[Key]:
        """Give the keys that change if a node runs again."""

    def given(self, node: Node) -> Iterator[Key]:
        """Give the attributes of a class that somebody reads and that its body does not bind."""

    def provided_by(self, node: Node, key: Key) -> Iterator[Key]:
        """Give the keys that change if a node runs again because of a key."""

    def variables(self) -> set[str]:
        """Give the variables of the environment that are used."""


class Walk:
    """From what may change to all nodes that may have to run again, as far as is asked for.

    A family of classes uses all of itself: followed to its end beforehand, the walk comes to most
    of a large program, of which hardly anything changes in the end. So it can stop, and go on from
    those keys that have really changed.

    Parameters:
        graph: who uses what.
        roots: what may change.
        further: gives what else changes if a node runs again.

    Attributes:
        because: each node that was found, with the keys that it is stale by.
        open: the keys whose users were not asked for, the nearest first.
    """

    def __init__(
        self, graph: Asked, roots: Iterable[Key], further: Callable[[Node], Iterable[Key]]
    ) -> None:
        self._graph = graph
        self._further = further
        self._seen: set[Key] = set()
        self.because: dict[Node, set[Key]] = {}
        self.open: dict[Key, None] = {}
        self._ahead: dict[ModuleName, dict[Node, None]] = {}
        for root in roots:
            self._enter(root)

    def ask(self, keys: Iterable[Key]) -> list[Node]:
        """Find the users of some of the open keys; give the nodes that are stale by them."""
        found: dict[Node, None] = {}
        for key in (todo := list(keys)):  # which grows by what a class is for its own members
            self.open.pop(key, None)
            for node in self._graph.dependents(key):
                found[node] = None
                if node not in self.because:
                    self.because[node] = set()
                    self._ahead.setdefault(node.module, {})[node] = None
                elif node not in self._ahead.get(node.module, ()):
                    self.enter(self._graph.provided_by(node, key))
                self.because[node].add(key)
                if node.owners:  # its class may run as a whole: all that changes there with it
                    self.runs(node)
                    inside = self._graph.provided_by(node, key)
                    within = (each for each in inside if each.name.startswith(node.prefix))
                    todo += [each for each in within if self.open.pop(each, 0) is None]
        return list(found)

    def runs(self, node: Node) -> None:
        """Open what changes if a node, and those in it, run again."""
        depth, ahead = len(node.position), self._ahead.get(node.module, {})
        for inner in [each for each in ahead if each.position[:depth] == node.position]:
            del ahead[inner]
            for key in self.because[inner]:
                self.enter(self._graph.provided_by(inner, key))
            self.enter(self._further(inner))
        if node not in self.because:  # an edit has it run, and perhaps nothing that changed
            self.enter((*self._graph.provided(node), *self._graph.given(node)))
            self.enter(self._further(node))

    @property
    def is_done(self) -> bool:
        """Whether everything was followed to its end."""
        return not self.open and not any(self._ahead.values())

    def go(self, most: int | None = None) -> list[Node]:
        """Follow what is open; give the nodes that were found.

        Parameters:
            most: how many keys are asked about, besides those that are open now; None for all.
        """
        found = dict.fromkeys(self.ask(list(self.open)))
        while not self.is_done and (most is None or most > 0):
            if not self.open:
                self.runs(next(node for ahead in self._ahead.values() for node in ahead))
            for key in list(self.open)[:1]:
                found |= dict.fromkeys(self.ask([key]))
                most = most and most - 1
        return list(found)

    def enter(self, keys: Iterable[Key]) -> None:
        """Open keys that may change, too."""
        for key in keys:
            self._enter(key)

    def _enter(self, key: Key) -> None:
        if key not in self._seen:
            self._seen.add(key)
            if key == ENVIRONMENT:  # each variable by itself: most are as they were
                for name in sorted(self._graph.variables()):
                    self._enter(variable(name))
            else:
                self.open[key] = None
