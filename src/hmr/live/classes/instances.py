"""Live instances: give them new fields where the value is known, count those that lack one."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, TypeAlias

from hmr.live.classes.defaults import default_of
from hmr.live.process.looking import is_a, peek
from hmr.live.process.transaction import Transaction
from hmr.pack import instances, instances_of_all

_TABLES = (dict, OrderedDict)

Lacking: TypeAlias = "tuple[type, str, int]"
"""A class, a field, and how many of its instances lack that."""


def give_fields(tx: Transaction, fields: Iterable[tuple[type, str]]) -> Iterator[Lacking]:
    """Give instances the fields that their classes have from now on, in one search for all.

    A default of the class is seen by them anyway; one that the class notes is made for each.

    Parameters:
        tx: where what is written is noted.
        fields: each class with a field that is new.

    Returns:
        The classes whose instances lack a field still, with the field and how many lack it.
    """
    wanted = [(cls, name) for cls, name in fields if name not in _class_attributes(cls)]
    found = instances_of_all(dict.fromkeys(cls for cls, _ in wanted))
    for cls, name in wanted:
        default = default_of(cls, name)
        spaces = ((each, getattr(each, "__dict__", None)) for each in found[cls])
        without = [(each, space) for each, space in spaces if space is not None]
        without = [(each, space) for each, space in without if not _holds(cls, space, name)]
        if default is None and without:
            yield cls, name, len(without)
        elif default is not None:
            for instance, space in without:
                tx.put(space, name, default(instance))


def forget_computed(tx: Transaction, cls: type, name: str) -> None:
    """Take from instances what a cached property has computed, if it is none any more.

    It would hide the method or the attribute that has its name now.
    """
    if is_a(vars(cls).get(name), cached_property):
        return
    instance: Any
    for instance in instances(cls):
        space = getattr(instance, "__dict__", None)
        if space is not None and name in space:
            tx.drop(space, name)


def lack(cls: type, field: str) -> int:
    """Give how many live instances lack a field now."""
    if field in _class_attributes(cls):
        return 0
    spaces = (getattr(instance, "__dict__", None) for instance in instances_of_all([cls])[cls])
    return sum(space is not None and not _holds(cls, space, field) for space in spaces)


def _holds(cls: type, space: dict[str, Any], field: str) -> bool:
    """Whether an instance has a field, or answers to it by a dictionary that it holds.

    So a `torch.nn.Module` has its layers.
    """
    if field in space or peek(cls, "__getattr__") is None:
        return field in space
    return any(type(held) in _TABLES and field in held for held in space.values())


def _class_attributes(cls: type) -> set[str]:
    return {name for base in cls.__mro__ for name in vars(base)}
