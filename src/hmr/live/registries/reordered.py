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
from hmr.live.registries.registering import parts
from hmr.live.work import Work
from hmr.plan.relations import displaced
from hmr.source import SourceModule


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
    was, becomes = _places(difference.old), _places(difference.new)
    for key in sorted(key for key in keys if key.what != "size"):
        counted = key._replace(what="size")
        for root, collection in collections_of(work, key):
            entries = items_of(collection)
            names = [_name(work, module, entry) for entry in entries]
            own = [at for at, name in enumerate(names) if name in was and name in becomes]
            places = [was[names[at]] for at in own]
            if places != sorted(places):  # they follow another order than the source's
                continue
            order = sorted(own, key=lambda at, names=names: becomes[names[at]])  # type: ignore[misc]
            if order != own:
                fresh = list(entries)
                for at, source in zip(own, order, strict=True):
                    fresh[at] = entries[source]
                write(work.tx, collection, fresh, entries)
                work.altered.add(id(root))
                for changed in {key, counted} & keys:
                    work.changed.add(changed)


def _places(source: SourceModule) -> dict[str, int]:
    return {name: at for at, item in enumerate(source.statements) for name in item.binds}


def _name(work: Work, module: ModuleName, entry: Any) -> str:
    """Give the definition of a module that an entry is about, or nothing."""
    held: Sequence[Any] = parts(work, entry)
    for part in held:
        for layer in layers(part):
            if type(layer) is FunctionType:
                if work.registry.spaces.get(id(layer.__globals__)) == module:
                    return str(layer.__code__.co_qualname)
            elif is_a(layer, type) and names_of(layer)[0] == module:
                return names_of(layer)[1]
    return next((part for part in held if type(part) is str), "")  # its name alone was noted
