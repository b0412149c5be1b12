"""What `type` and `ABCMeta` do by themselves where a class is made, done for one that changes."""

from __future__ import annotations

import abc
from collections.abc import Iterator, Mapping
from types import FunctionType
from typing import Any, Generic

from hmr.live.process.looking import derived_from, is_a
from hmr.live.process.transaction import Transaction


def follow_abstract(tx: Transaction, cls: Any, *, other: bool = False) -> None:
    """Find out anew what is abstract in a class and in those derived from it.

    Parameters:
        tx: where undos are noted.
        cls: the class.
        other: whether members of it are others: one derived from it, and from an abstract class,
            has what that lacks by a plain one.
    """
    if is_a(cls, abc.ABCMeta):
        live: Any = cls
        before, now = live.__abstractmethods__, frozenset(_abstract(cls))
        if now != before:
            tx.did(lambda: type.__setattr__(cls, "__abstractmethods__", before))
            type.__setattr__(cls, "__abstractmethods__", now)
            other = True
    for derived in derived_from(cls) if other else ():
        follow_abstract(tx, derived, other=True)


def _abstract(cls: type) -> Iterator[str]:
    """Give what is abstract in a class, as `abc.update_abstractmethods` finds it, but quietly.

    That asks whatever stands on the class; since it was made, others may have put objects there
    that are no methods, and answer anything.
    """
    lines = [vars(base) for base in type.mro(cls)]
    names: dict[str, None] = dict.fromkeys(lines[0])
    for base in cls.__bases__:
        names.update(dict.fromkeys(vars(base).get("__abstractmethods__", ())))
    for name in names:
        member = next((space[name] for space in lines if name in space), None)
        asked = any(
            each in vars(base)
            for base in type(member).__mro__
            for each in ("__get__", "__isabstractmethod__")
        )
        if asked and getattr(member, "__isabstractmethod__", False):
            yield name


def follow_generic(tx: Transaction, cls: type) -> None:
    """Have the classes derived from one note type parameters just where `Generic` is a base."""
    for derived in derived_from(cls):
        has = "__parameters__" in vars(derived)
        if has and Generic not in type.mro(derived):
            tx.drop_member(derived, "__parameters__")
        elif not has and Generic in type.mro(derived):
            tx.member(derived, "__parameters__", ())
        follow_generic(tx, derived)


def implied(name: str, value: object) -> object:
    """Wrap what `type.__new__` wraps by itself."""
    if is_a(value, FunctionType):
        if name == "__new__":
            return staticmethod(value)
        if name in ("__init_subclass__", "__class_getitem__"):
            return classmethod(value)
    return value


def follow_eq(tx: Transaction, cls: type, space: Mapping[str, Any], gone: frozenset[str]) -> None:
    """A class with `__eq__` and without `__hash__` is not hashable, as `type.__new__` has it."""
    compares = "__eq__" in space or ("__hash__" in gone and "__eq__" in vars(cls))
    if compares and "__hash__" not in vars(cls):
        tx.member(cls, "__hash__", None)
    elif "__hash__" in space:  # its body says so itself
        return
    elif "__eq__" in gone and "__eq__" not in vars(cls) and vars(cls).get("__hash__", 0) is None:
        tx.drop_member(cls, "__hash__")
