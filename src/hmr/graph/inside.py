"""How a member is spelt: as its class, its class's heirs and its objects are, with its own name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from hmr._types import ModuleName, QualName
from hmr.graph.index import Index
from hmr.graph.keys import Key

Spelling = tuple[ModuleName, str]


class Asked(Protocol):
    """What is asked of a graph."""

    def index(self, module: ModuleName) -> Index:
        """Give a module's Index."""

    def spellings(self, key: Key) -> tuple[Spelling, ...]:
        """Give the names under which a key can be read."""

    def may_spell(self, module: ModuleName, name: str) -> bool:
        """Whether a module may read an attribute so named."""


class _Kin(NamedTuple):
    """What stands for a class: how it is spelt; objects of it, and classes derived from it."""

    spelt: tuple[Spelling, ...]
    objects: tuple[Spelling, ...]
    heirs: tuple[Spelling, ...]


class Members:
    """The spellings of members, put together from what is known of their classes.

    A class has many members and a program asks for most of them in few places: what the class is
    called everywhere is found once, and only modules that spell the member are told.

    Parameters:
        graph: where names are looked up.
    """

    def __init__(self, graph: Asked) -> None:
        self._graph = graph
        self._known: dict[Spelling, _Kin] = {}

    def forget(self) -> None:
        """Find everything anew: the modules are others."""
        self._known.clear()

    def spell(self, key: Key) -> Iterator[Spelling]:
        """Give the names under which a member of a class can be read.

        Parameters:
            key: the member.
        """
        owner, _, last = key.name.rpartition(".")
        same = key.what in ("code", "content")
        out: dict[Spelling, None] = {}
        todo = [(key.module, owner)]
        seen = set(todo)
        for where, cls in todo:  # which grows
            kin = self._of(where, cls)
            for thing in (kin.spelt, *map(self._called, kin.objects)):
                home = thing[0][0] if thing else where
                for module, name in thing:
                    if module == home or self._graph.may_spell(module, last):
                        out[module, f"{name}.{last}"] = None
            if same:
                out |= dict.fromkeys(self._aliases(kin, last))
            heirs = (heir for heir in kin.heirs if heir not in seen)
            for module, heir in heirs:
                if f"{heir}.{last}" not in self._graph.index(module).binders:
                    seen.add((module, heir))
                    todo.append((module, heir))
        yield from out

    def _aliases(self, kin: _Kin, last: str) -> Iterator[Spelling]:
        """Give what else a member is called: ``total = Basket.total``, ``call = Basket()``."""
        for module, name in kin.spelt:
            if self._graph.may_spell(module, last):
                head = name.partition(".")[0]
                for alias, chain in self._graph.index(module).aliases.get(head, ()):
                    if chain == f"{name}.{last}":
                        yield from self._called((module, alias))
        if last == "__call__":
            for made in kin.objects:
                yield from self._called(made)

    def _called(self, name: Spelling) -> tuple[Spelling, ...]:
        """Give what something is called, here first and then elsewhere."""
        module, local = name
        found = self._graph.spellings(Key(module, local, "code"))
        return tuple(dict.fromkeys([name, *found]))

    def _of(self, module: ModuleName, cls: QualName) -> _Kin:
        known = self._known.get((module, cls))
        if known is None:
            spelt = self._called((module, cls))
            known = self._known[module, cls] = _Kin(
                spelt, tuple(self._objects(spelt)), tuple(self._heirs(spelt))
            )
        return known

    def _objects(self, spelt: tuple[Spelling, ...]) -> Iterator[Spelling]:
        for module, name in spelt:
            for made, callee in self._graph.index(module).made_with(name.partition(".")[0]):
                if callee == name:
                    yield module, made

    def _heirs(self, spelt: tuple[Spelling, ...]) -> Iterator[Spelling]:
        for module, name in spelt:
            for heir, base in self._graph.index(module).heirs.get(name.partition(".")[0], ()):
                if base == name:
                    yield module, heir
