"""Enums: let a live enum take over the members of one made anew; members keep their identity."""

from __future__ import annotations

from enum import Enum, EnumType, Flag
from typing import Any

from hmr._types import MISSING
from hmr.errors import LayoutConflict
from hmr.live.functions.adopt import adopt
from hmr.live.process.looking import peek
from hmr.live.process.transaction import Transaction

_PLUMBING = ("__dict__", "__weakref__", "__module__", "__qualname__", "_abc_impl")


def grow(tx: Transaction, cls: EnumType, new: EnumType, kept_functions: set[str]) -> None:
    """Give a live enum the members of `new`: the old ones' values, the added, not the removed.

    Parameters:
        tx: where undos are noted.
        cls: the live enum.
        new: the one that its edited class statement made.
        kept_functions: names of functions that were patched in place, and stay.

    Raises:
        LayoutConflict: a member's value is part of the object itself (`IntEnum`) and was edited.
    """
    if cls.__bases__ != new.__bases__:
        raise LayoutConflict("an enum's bases were edited")
    for name, fresh in new._member_map_.items():  # before anything is written
        old = cls._member_map_.get(name)
        alike = old is None or old.name != name or old.value == fresh.value
        if not alike and isinstance(old, (int, str, float, bytes)):
            raise LayoutConflict(f"the value of its member {name} is the object itself")
    stands_for: dict[int, Any] = {}
    for name, fresh in new._member_map_.items():
        if fresh.name == name:
            stands_for[id(fresh)] = _member(tx, cls, name, fresh)
    for name in [name for name in vars(cls) if name in cls._member_map_]:
        if name not in new._member_map_:
            tx.drop_member(cls, name)
    for name, value in vars(new).items():
        if name not in _PLUMBING and name not in kept_functions:
            made = _translated(value, stands_for)
            if name == "_value2member_map_" and issubclass(cls, Flag):
                made |= _combinations(tx, cls, new)
            tx.member(cls, name, adopt(tx, vars(cls).get(name), made))


def _member(tx: Transaction, cls: EnumType, name: str, fresh: Enum) -> Enum:
    """Give the member of the live enum: the one it had under this name, or the fresh one."""
    old = cls._member_map_.get(name)
    if old is None or old.name != name:
        tx.write(
            "enum member",
            lambda: _belong(fresh, cls),
            lambda: _belong(fresh, type(fresh)),
        )
        return fresh
    for attribute, value in vars(fresh).items():
        if attribute != "__objclass__":
            tx.put(vars(old), attribute, value)
    _forget_complement(tx, old)
    return old


def _combinations(tx: Transaction, cls: Any, new: Any) -> dict[Any, Any]:
    """Give the combinations of a flag's members that were made so far, and are still some."""
    own = {id(member) for member in cls._member_map_.values()}
    out: dict[Any, Any] = {}
    for value, made in cls._value2member_map_.items():
        if id(made) not in own and not value & ~new._flag_mask_ and value:
            _forget_complement(tx, made)
            out[value] = made
    return {value: made for value, made in out.items() if value not in new._value2member_map_}


def _forget_complement(tx: Transaction, member: Enum) -> None:
    """A flag remembers what ``~`` gave, which is another with other members."""
    if "_inverted_" in vars(member):
        tx.drop(vars(member), "_inverted_")


def _belong(member: Enum, cls: EnumType) -> None:
    belonging: Any = member
    belonging.__class__ = belonging.__objclass__ = cls


def _translated(value: Any, stands_for: dict[int, Any]) -> Any:
    """Give what the new enum has, with the live members in it."""
    if id(value) in stands_for:
        return stands_for[id(value)]
    if isinstance(value, dict):
        return {key: stands_for.get(id(item), item) for key, item in value.items()}
    inner = peek(value, "member") or MISSING  # enum.property redirects to its member
    if id(inner) in stands_for:
        value.member = stands_for[id(inner)]
    return value
