"""Adopt: let the old object that a name held take over what a re-run statement made anew."""

from __future__ import annotations

from collections.abc import Mapping
from types import FunctionType
from typing import Any

from hmr.live.functions.patching import alike, delegate, transplant
from hmr.live.process.looking import attributes, is_a, is_cache, space_of
from hmr.live.process.survey import resolve
from hmr.live.process.transaction import Transaction, faintly

_WRAPPERS = (staticmethod, classmethod, property)


def adopt(tx: Transaction, old: object, new: object, *, own: bool = False) -> object:
    """Give the object that the name shall hold after its statement ran again.

    The old one where it is as good as the new one, or could take the new one over in place, so
    that everybody who holds it is right; else the new one.

    Parameters:
        tx: where the undo is noted.
        old: what the name held before.
        new: what it holds now.
        own: whether both come from the `def` of that name, so that one certainly replaces the
            other, whatever decorators made of them.
    """
    if old is new or alike(old, new):
        return old
    if own and is_a(old, FunctionType) and callable(new) and not is_a(plain(new), FunctionType):
        delegate(tx, old, new)
        return new
    if type(old) is not type(new):
        return _adopt_of_another_kind(tx, old, new, own=own)
    if is_a(old, FunctionType) and is_a(new, FunctionType):
        same = own or (old.__qualname__ == new.__qualname__ and old.__module__ == new.__module__)
        # Two functions of other globals are two, unless one certainly replaces the other.
        same = same and (own or old.__globals__ is new.__globals__)
        if same:
            transplant(tx, old, new)
        return old if same else new
    if not _adopt_wrapper(tx, old, new, own=own):
        return new
    tx.transplanted.append((faintly(new), old))
    return old


def wraps(thing: object) -> bool:
    """Whether something is what is put around a function, and takes another's place as it does."""
    return any(is_a(thing, kind) for kind in _WRAPPERS) or is_cache(thing)


def _adopt_wrapper(tx: Transaction, old: Any, new: Any, *, own: bool) -> bool:
    """Let what wraps a function take over another of its type; say whether it could."""
    if is_a(old, staticmethod) or is_a(old, classmethod):
        return adopt(tx, old.__func__, new.__func__, own=own) is old.__func__
    if is_a(old, property):
        return _adopt_property(tx, old, new)
    return is_cache(old) and _adopt_cached(tx, old, new)


def give_up(tx: Transaction, old: object, new: object, home: Mapping[str, Any]) -> bool:
    """Let a function call what stands in its place now, if that is defined in another module.

    All overloads have one stand-in: what is written into it, or copied from it, is everybody's.

    Parameters:
        tx: where the undo is noted.
        old: what the name held before.
        new: what decorators gave.
        home: the namespace of the module in which the name is defined.

    Returns:
        Whether it was so.
    """
    if not is_a(new, FunctionType) or new.__globals__ is home:
        return False
    if resolve(new.__globals__, new.__qualname__) is not new:
        return False
    if is_a(old, FunctionType) and old.__globals__ is home:
        delegate(tx, old, new)
    return True


def _adopt_of_another_kind(tx: Transaction, old: object, new: object, *, own: bool) -> object:
    """A class method that becomes a plain one, for instance: the function in it stays the same."""
    before, after = plain(old), plain(new)
    if not (is_a(before, FunctionType) and is_a(after, FunctionType)):
        return new
    same = before.__qualname__ == after.__qualname__ and before.__module__ == after.__module__
    if not (same or own) or before.__globals__ is not after.__globals__:
        return new
    transplant(tx, before, after)
    if is_a(new, staticmethod):
        return staticmethod(before)
    return classmethod(before) if is_a(new, classmethod) else before


def plain(member: object) -> object:
    """Give the function in a static or class method; else the member itself."""
    return member.__func__ if is_a(member, staticmethod) or is_a(member, classmethod) else member


def _adopt_property(tx: Transaction, old: property, new: property) -> bool:
    slots = property.__dict__.keys()
    own, others = (
        {k: v for k, v in attributes(each).items() if k not in slots} for each in (old, new)
    )
    if old.__doc__ != new.__doc__ or own.keys() != others.keys():
        return False
    for name, value in others.items():
        if adopt(tx, own[name], value) is not own[name]:
            return False
    for name in ("fget", "fset", "fdel"):
        before, after = getattr(old, name), getattr(new, name)
        if (before is None) != (after is None):
            return False
        if before is not after and adopt(tx, before, after) is not before:
            return False
    return True


def _adopt_cached(tx: Transaction, old: Any, new: Any) -> bool:
    """`functools.lru_cache`: the wrapped function is fixed, its cache is not."""
    if old.cache_parameters() != new.cache_parameters():
        return False
    if adopt(tx, old.__wrapped__, new.__wrapped__) is not old.__wrapped__:
        return False
    before, after = space_of(old), space_of(new)
    if type(before) is dict and type(after) is dict and "cache_parameters" in after:
        # (``@lru_cache`` and ``@lru_cache()`` have it from different lines.)
        tx.put(before, "cache_parameters", after["cache_parameters"])
    tx.afterwards(old.cache_clear, old)
    return True
