"""Who holds an object in a collection: put another in its place, wherever it was registered."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import CellType, FrameType, FunctionType, MemberDescriptorType, ModuleType
from typing import Any

from hmr.live.looking import peek
from hmr.live.transaction import Transaction


class Replacing:
    """The replacement of one object by another; not itself a holder of either.

    Parameters:
        new: see `replace_everywhere`.
        live: see `replace_everywhere`.
    """

    __slots__ = ("live", "new")

    def __init__(self, new: object, live: object) -> None:
        self.new, self.live = new, live

    def __call__(self) -> None:
        replace_all([self])


_KEPT = (FunctionType, staticmethod, classmethod, property, dict, list, set)
"""What a metaclass may have kept, of which the live class has its own."""
_DEEPEST = 3
"""How many tuples within each other are looked through."""
_APART = (Replacing, type, tuple, ModuleType, FunctionType, FrameType)
"""What has its own place for what it holds: its dictionary is a holder, too."""


def replace_everywhere(new: object, live: object) -> None:
    """Let everything that holds a new object hold the live one instead.

    Parameters:
        new: an object that was just made, and gives way to the live one.
        live: the object that took it over.
    """
    replace_all([Replacing(new, live)])


def replace_all(couples: Sequence[Replacing]) -> None:
    """Let everything that holds a new object hold its live one instead, in one search.

    That is collections, tuples in them, attributes, closures and partial objects. Where a list or
    set has the live one already, the new one only goes. There is nothing to undo: the new one is
    nobody's, whatever becomes of the revision.
    """
    couples = [couple for couple in couples if couple.new is not couple.live]
    if couples:
        _replace(couples, _DEEPEST)


def _replace(couples: Sequence[Replacing], depth: int) -> None:
    lives = {id(couple.new): couple.live for couple in couples}
    tuples: list[Replacing] = []
    # No comprehension here that closes over a new object: its variable would be a holder, too.
    for holder in gc.get_referrers(*map(_new, couples)):
        kind = type(holder)
        if issubclass(kind, dict):
            _replace_values(holder, lives)
        elif kind is list:
            _replace_items(holder, lives)
        elif kind is set:
            _replace_elements(holder, lives)
        elif kind is tuple:  # a route: (path, function)
            tuples.append(Replacing(holder, _with(holder, lives)))
        elif kind is CellType:
            holder.cell_contents = lives.get(id(holder.cell_contents), holder.cell_contents)
        elif kind is partial and id(holder.func) in lives:
            func = lives[id(holder.func)]
            holder.__setstate__((func, holder.args, holder.keywords, holder.__dict__))
        elif not issubclass(kind, _APART):
            _replace_attributes(holder, lives)
    if tuples and depth:
        _replace(tuples, depth - 1)


def _new(couple: Replacing) -> object:
    return couple.new


def _replace_values(holder: dict[Any, Any], lives: dict[int, object]) -> None:
    for key in [key for key, value in dict.items(holder) if id(value) in lives]:
        dict.__setitem__(holder, key, lives[id(dict.__getitem__(holder, key))])


def _replace_items(holder: list[Any], lives: dict[int, object]) -> None:
    there = set(map(id, holder))
    holder[:] = [
        lives.get(id(value), value)
        for value in holder
        if not (id(value) in lives and id(lives[id(value)]) in there)
    ]


def _replace_elements(holder: set[Any], lives: dict[int, object]) -> None:
    for value in [value for value in holder if id(value) in lives]:
        holder.discard(value)
        holder.add(lives[id(value)])


def _with(holder: tuple[Any, ...], lives: dict[int, object]) -> tuple[Any, ...]:
    return tuple([lives.get(id(value), value) for value in holder])


def _replace_attributes(holder: object, lives: dict[int, object]) -> None:
    try:
        own = object.__getattribute__(holder, "__dict__")
    except AttributeError:
        own = None
    if type(own) is dict:
        _replace_values(own, lives)
    for base in type(holder).__mro__:
        for slot in [each for each in vars(base).values() if type(each) is MemberDescriptorType]:
            try:
                value = slot.__get__(holder)
                if id(value) in lives:
                    slot.__set__(holder, lives[id(value)])
            except AttributeError:  # empty, or it can only be read
                continue


def given_way(space: Mapping[str, Any], live: Mapping[str, Any]) -> Iterator[Replacing]:
    """Give the members that a class's live ones were preferred to, and the functions in them."""
    for name, value in space.items():
        there = live.get(name)
        if value is not there and type(value) is type(there) and issubclass(type(value), _KEPT):
            yield Replacing(value, there)
            inner, kept = peek(value, "__func__"), peek(there, "__func__")
            if inner is not None and kept is not None:
                yield Replacing(inner, kept)


def let_go(tx: Transaction, new: type) -> None:
    """Have a class that gave way to the live one gone in the end, from `__subclasses__` too.

    A class refers to itself, so that it is there until the collector comes.
    """
    reference = weakref.ref(new)

    def collect() -> None:
        for generation in (0, 1, 2):
            if reference() is not None:
                gc.collect(generation)

    tx.at_end(collect)
