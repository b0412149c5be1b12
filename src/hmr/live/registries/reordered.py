"""Definitions that only moved: their entries in registries stand in the order of the new source.

Nothing runs for a move. Where entries stood in the order of the definitions, and these stand in
another order now, the entries exchange their places.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import FunctionType
from typing import Any

from hmr._types import ModuleName
from hmr.diff import SourceDiff
from hmr.graph import Key, Node
from hmr.live.process.looking import is_a, layers, names_of
from hmr.live.registries.collected import collections_of, items_of, write
from hmr.live.registries.fillers import Spellers
from hmr.live.registries.rows import parts
from hmr.live.work import Work
from hmr.plan.relations import displaced


def reorder(work: Work) -> None:
    """Put the entries of what moved where a cold start would."""
    for module, difference in work.plan.diffs.items():
        keys = {
            key
            for pair, where in displaced(difference.middle, difference.pairing.still)
            if pair.new is not None and pair.relation in ("same", "moved", "reworded", "body")
            for key in work.graph.fills(Node(module, where, pair.new))
        }
        if keys:
            _reorder(work, module, difference, keys)


def _reorder(work: Work, module: ModuleName, difference: SourceDiff, keys: set[Key]) -> None:
    was = _places(difference)
    for key in sorted(key for key in keys if key.what != "size" and work.graph.has(key.module)):
        counted = key._replace(what="size")
        owners = _Owners(work, module, key)
        for root, collection in collections_of(work, key):
            entries = items_of(collection)
            becomes = [owners.of(entry) for entry in entries]
            own = [at for at, place in enumerate(becomes) if place in was]
            places = [was[becomes[at]] for at in own]
            if places != sorted(places):  # they follow another order than the source's
                continue
            order = sorted(own, key=lambda at, becomes=becomes: becomes[at])  # type: ignore[misc]
            if order != own:
                fresh = list(entries)
                for at, source in zip(own, order, strict=True):
                    fresh[at] = entries[source]
                write(work.tx, collection, fresh, entries)
                work.altered.add(id(root))
                for changed in {key, counted} & keys:
                    work.changed.add(changed)


def _places(difference: SourceDiff) -> dict[int, int]:
    """Give the old places of a module's statements by the new ones."""
    old = {id(statement): at for at, statement in enumerate(difference.old.statements)}
    new = {id(statement): at for at, statement in enumerate(difference.new.statements)}
    return {
        new[id(pair.new)]: old[id(pair.old)]
        for pair in difference.pairs
        if pair.old is not None and pair.new is not None
    }


class _Owners:
    """Tells which statement of a module has put an entry into a collection.

    Parameters:
        work: the commit.
        module: the module.
        key: the collection.
    """

    def __init__(self, work: Work, module: ModuleName, key: Key) -> None:
        self._work, self._module = work, module
        self._spellers = Spellers(work, key)
        statements = work.graph.source(module).statements
        self._binders = {name: at for at, item in enumerate(statements) for name in item.binds}

    def of(self, entry: Any) -> int:
        """Give its number among the module's, or -1."""
        held = parts(self._work, entry)
        home = self._binders.get(_name(self._work, self._module, held), -1)
        found = self._spellers.sets(entry, (self._module, (home,)))
        if found is None:
            return home
        return found[1][0] if found[0] == self._module else -1


def _name(work: Work, module: ModuleName, held: Sequence[Any]) -> str:
    """Give the definition of a module that an entry is about, or nothing."""
    for part in held:
        for layer in layers(part):
            if type(layer) is FunctionType:
                if work.registry.spaces.get(id(layer.__globals__)) == module:
                    return str(layer.__code__.co_qualname)
            elif is_a(layer, type) and names_of(layer)[0] == module:
                return names_of(layer)[1]
    return next((part for part in held if type(part) is str), "")  # its name alone was noted
