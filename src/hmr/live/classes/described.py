"""Descriptors of a class that a metaclass fills in: made as the source makes them, and live on.

    class Order(Model):
        tea = Field(TEA)        is edited, so that the metaclass makes the class again
        milk = Field()          is not: it stays, and may have been asked for already

The metaclass is shown new ones, for it may have filled in the others, so that they would tell it
what nobody has said. What it writes into a new one is written into the one that stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from types import FunctionType, MemberDescriptorType
from typing import Any

from hmr._types import MISSING
from hmr.live.functions.patching import alike
from hmr.live.process.looking import attributes, is_a, space_of
from hmr.live.process.transaction import Transaction

_SHARED = (int, float, complex, bool, str, bytes, type(None), tuple, frozenset, FunctionType)
"""What others may have by chance, too, as the interpreter makes some but once; or lives on."""
_TOLD_OF_THEIR_CLASS = ("__get__", "__set__", "__delete__", "__set_name__")


def is_told_of_its_class(thing: object) -> bool:
    """Whether an object is a descriptor, so that a metaclass may fill it in."""
    spaces = [vars(base) for base in type(thing).__mro__]
    return any(name in space for space in spaces for name in _TOLD_OF_THEIR_CLASS)


class Described:
    """The new descriptors that a metaclass is shown, each with the one that stays.

    Parameters:
        space: what the body has bound.
        live: what the class has, by the names of those that stay.
    """

    def __init__(self, space: Mapping[str, Any], live: Mapping[str, Any]) -> None:
        self._pairs = {
            name: (space[name], thing, attributes(space[name]))
            for name, thing in live.items()
            if is_told_of_its_class(thing)
        }

    def __contains__(self, name: str) -> bool:
        return name in self._pairs

    def pairs(self, kept: Iterable[str]) -> list[tuple[object, object]]:
        """Give the new ones, each with the one that stays, of those that a class has kept."""
        return [self._pairs[name][:2] for name in kept if name in self._pairs]

    def settle(self, tx: Transaction, made: type, cls: type, kept: Iterable[str]) -> None:
        """Write into those that stay what was written into the new ones.

        Parameters:
            tx: where undos are noted.
            made: the class that the metaclass has made.
            cls: the live class.
            kept: the members that stay.
        """
        to = {id(made): cls, **{id(new): live for new, live in self.pairs(kept)}}
        for name in kept:
            if name in self._pairs:
                new, live, before = self._pairs[name]
                for key, value in _written(before, attributes(new)):
                    _write(tx, live, key, to.get(id(value), value))


def held_by_those_that_stay(pairs: Iterable[tuple[object, object]]) -> dict[int, Any]:
    """Give what the new ones hold, by its `id`, each with what the one that stays has instead.

    What a descriptor has set on its class, ``_default_milk``, is its own.

    Parameters:
        pairs: the new ones, each with the one that stays.
    """
    out: dict[int, Any] = {}
    for new, live in pairs:
        held = attributes(live)
        for name, value in attributes(new).items():
            other = held.get(name, value)
            same_kind = type(other) is type(value) and not is_a(value, type)
            if other is not value and same_kind and type(value) not in _SHARED:
                out[id(value)] = other
    return out


def _written(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    return ((key, value) for key, value in now.items() if before.get(key, MISSING) is not value)


def _write(tx: Transaction, thing: object, name: str, value: Any) -> None:
    """Set an attribute where it is kept, past what the class of the object does by its own."""
    for base in type(thing).__mro__:
        slot = vars(base).get(name)
        if type(slot) is MemberDescriptorType:
            old = attributes(thing).get(name, MISSING)
            if old is MISSING:
                tx.did(partial(slot.__delete__, thing))
            elif alike(old, value):
                return
            else:
                tx.did(partial(slot.__set__, thing, old))
            slot.__set__(thing, value)
            return
    own = space_of(thing)
    if type(own) is dict and not alike(own.get(name, MISSING), value):
        tx.put(own, name, value)
