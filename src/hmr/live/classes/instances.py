"""Live instances: give them new fields where the value is known, count those that lack one."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from hmr.live.classes.defaults import default_of
from hmr.live.process.looking import is_a
from hmr.live.process.transaction import Transaction


def instances_of(cls: type) -> Iterator[Any]:
    """Find the live instances of a class and of those derived from it.

    An instance refers to its class; one without a `__dict__` or slots that the collector tracks
    may be missed.
    """
    for holder in gc.get_referrers(cls):
        if type(holder) is cls:
            yield holder
    derived: type
    for derived in type.__subclasses__(cls):
        yield from instances_of(derived)


def give_field(tx: Transaction, cls: type, field: str) -> int:
    """Give instances a field that their class has from now on.

    A default of the class is seen by them anyway; one that the class notes is made for each.

    Returns:
        How many instances lack the field still.
    """
    if field in _class_attributes(cls):
        return 0
    default = default_of(cls, field)
    lacking = 0
    for instance in instances_of(cls):
        space = getattr(instance, "__dict__", None)
        if space is None or field in space:
            continue
        if default is None:
            lacking += 1
        else:
            tx.put(space, field, default(instance))
    return lacking


def forget_computed(tx: Transaction, cls: type, name: str) -> None:
    """Take from instances what a cached property has computed, if it is none any more.

    It would hide the method or the attribute that has its name now.
    """
    if is_a(vars(cls).get(name), cached_property):
        return
    for instance in instances_of(cls):
        space = getattr(instance, "__dict__", None)
        if space is not None and name in space:
            tx.drop(space, name)


def lack(cls: type, field: str) -> bool:
    """Whether some live instance lacks a field now."""
    if field in _class_attributes(cls):
        return False
    spaces = (getattr(instance, "__dict__", None) for instance in instances_of(cls))
    return any(space is not None and field not in space for space in spaces)


def _class_attributes(cls: type) -> set[str]:
    return {name for base in cls.__mro__ for name in vars(base)}
