"""Code objects that a module keeps: ``INTERNAL.add(f.__code__)``, to know their frames again.

A function's new code takes the place of the old one there, too. A set finds a code object by a
hash that its first line is part of, so that one that only moved is put in anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import CodeType
from typing import Any

from hmr.live.known.registry import Registry
from hmr.live.process.transaction import Transaction
from hmr.live.recode import Recoded

_MOST = 10_000
"""How much a collection may hold, to be looked through at each save."""


class Listed:
    """The collections with code objects in them, around the exchange of code.

    Parameters:
        tx: where undos are noted; they come last, when the code has its old lines again.
        registry: the tracked modules.
        modules: the modules' new code.
    """

    def __init__(self, tx: Transaction, registry: Registry, modules: Sequence[Recoded]) -> None:
        self._tx = tx
        self._modules = modules
        self._found: list[tuple[Any, list[Any]]] = []
        if any(item.swaps or item.shifts for item in modules):
            for tracked in registry.naming_code():
                self._found += _collections(tracked.namespace)
        for collection, before in self._found:
            tx.did(partial(_fill, collection, before))

    def follow(self) -> None:
        """Put the new code in the place of the old, which its functions have by now."""
        swaps = {ident: couple for item in self._modules for ident, couple in item.swaps.items()}
        for collection, before in self._found:
            pairs = type(collection) is dict
            after = [
                tuple(_instead(item, swaps) for item in entry) if pairs else _instead(entry, swaps)
                for entry in before
            ]
            self._tx.write("listed", partial(_fill, collection, after), _nothing)


def _nothing() -> None:
    """Undo nothing: what stood there comes back last."""


def _collections(space: Mapping[str, Any]) -> Iterator[tuple[Any, list[Any]]]:
    for thing in space.values():
        kind = type(thing)
        if kind not in (set, list, dict) or not 0 < len(thing) <= _MOST or thing is space:
            continue
        held = [*thing.keys(), *thing.values()] if kind is dict else thing
        if any(type(item) is CodeType for item in held):
            yield thing, list(thing.items() if kind is dict else thing)


def _instead(item: Any, swaps: Mapping[int, tuple[CodeType, CodeType]]) -> Any:
    return swaps[id(item)][1] if id(item) in swaps else item


def _fill(collection: Any, content: list[Any]) -> None:
    collection.clear()
    (collection.extend if type(collection) is list else collection.update)(content)
