"""Who holds an object: put another in its place, wherever it was registered or noted."""

from __future__ import annotations

import gc
import inspect
import sys
import weakref
from collections import OrderedDict, defaultdict, deque
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from types import CellType, FrameType, FunctionType, MemberDescriptorType, MethodType
from typing import Any

from hmr.live.looking import derived_from, is_a, names_of, peek
from hmr.live.transaction import Transaction

_DEEP = 3
"""A tuple in a tuple in a collection: how far what can't be altered itself is followed."""
_KEYED = (dict, defaultdict, OrderedDict)
_KEPT = (FunctionType, staticmethod, classmethod, property, dict, list, set)
"""What a metaclass may have kept, of which the live class has its own."""
_ALONE = 4
"""References to a member that a namespace, a class, a variable and the question itself have."""
_MISSING: Any = object()


class _Faint(weakref.ref[Any]):
    """A weak reference of ours, which no search takes for one of the program's."""


def give_way(tx: Transaction, new: Any, live: object) -> None:
    """Have the live object in the places of a new one also after a rollback.

    Parameters:
        tx: where it is noted.
        new: a function or class that was just made, and is to give way.
        live: the one that takes it over.
    """
    known = _Faint(new)

    def put() -> None:
        if (found := known()) is not None:
            replace_everywhere(found, live)

    tx.did(put)


def replace_everywhere(new: object, live: object, tx: Transaction | None = None) -> None:
    """Let whoever holds a new object hold the live one instead: collections, attributes, closures.

    Where the live one is already, the new one only goes. What was noted by the new one as a key is
    noted by the live one. Otherwise there is nothing to undo: the new one is nobody's, whatever
    becomes of the revision.

    Parameters:
        new: an object that was just made, and gives way to the live one.
        live: the object that took it over.
        tx: where the undo is noted.
    """
    if new is live:
        return
    passed = _lines(new) if is_a(new, type) else frozenset()
    if is_a(live, FunctionType):  # it may call the new one through
        passed |= {id(live.__dict__)}
    _replace(new, live, tx, passed, _DEEP)


def _replace(
    new: Any, live: Any, tx: Transaction | None, passed: frozenset[int], deep: int
) -> None:
    # (No closure may be made of this function: its cells would be found, too.)
    fixed: list[Any] = []  # what holds it and can't be altered
    passed |= _locals()
    holders = gc.get_referrers(new)
    passed |= {id(holders), id(fixed)}  # later searches find these, too
    for holder in holders:
        kind = type(holder)
        if id(holder) in passed:
            continue
        if issubclass(kind, dict):
            _in_dictionary(holder, new, live, tx)
        elif kind is set:
            holder.discard(new)
            holder.add(live)
        elif kind in (list, deque):
            _in_row(holder, new, live)
        elif kind is CellType:
            holder.cell_contents = live
        elif kind is partial:
            _in_partial(holder, new, live)
        elif kind in (frozenset, MethodType) or issubclass(kind, tuple):
            fixed.append(holder)
        elif not issubclass(kind, type) and not names_of(kind)[0].startswith("hmr."):
            _in_attributes(holder, new, live)
    holders.clear()
    if is_a(new, type):
        fixed += weakref.getweakrefs(new)
    while fixed and deep:
        holder = fixed.pop()
        if (other := _alike(holder, new, live)) is not None:
            _replace(holder, other, tx, passed, deep - 1)


def _in_dictionary(holder: Any, new: Any, live: Any, tx: Transaction | None) -> None:
    kind = type(holder)
    # The interpreter notes a class's subclasses, weakly, by where they lie.
    own = id(new()) if type(new) is weakref.ref else None
    # (A copy: a collection meanwhile may take entries out of one that holds weakly.)
    for key, value in dict.copy(holder).items():
        if value is new and not (own is not None and type(key) is int and key == own):
            dict.__setitem__(holder, key, live)
        if key is new and kind in _KEYED:
            value = holder.pop(new)
            if tx is not None and (now := holder.get(live, _MISSING)) is not _MISSING:
                tx.did(partial(dict.__setitem__, holder, live, now))
            holder[live] = value


def _in_row(holder: Any, new: Any, live: Any) -> None:
    known = any(value is live for value in holder)
    row = [live if value is new else value for value in holder if not (known and value is new)]
    holder.clear()
    holder.extend(row)


def _in_partial(holder: Any, new: Any, live: Any) -> None:
    made = holder.__reduce__()
    holder.__setstate__(tuple(live if item is new else item for item in made[2]))


def _in_attributes(holder: Any, new: Any, live: Any) -> None:
    with suppress(AttributeError):
        space = object.__getattribute__(holder, "__dict__")
        for name in [name for name, value in dict.copy(space).items() if value is new]:
            space[name] = live
    for base in type.mro(type(holder)):
        for slot in list(vars(base).values()) if names_of(base)[0] != "builtins" else ():
            if type(slot) is MemberDescriptorType:
                with suppress(AttributeError, TypeError):  # not set, or only to be read
                    if slot.__get__(holder) is new:
                        slot.__set__(holder, live)


def _alike(holder: Any, new: Any, live: Any) -> Any:
    """Give what holds the live object and is otherwise as something that can't be altered."""
    kind = type(holder)
    if kind is MethodType:
        func, owner = holder.__func__, holder.__self__
        return MethodType(live if func is new else func, live if owner is new else owner)
    if kind is frozenset:
        return frozenset(live if item is new else item for item in holder)
    if kind is weakref.ref:
        return weakref.ref(live, holder.__callback__)
    if kind is weakref.KeyedRef:
        return weakref.KeyedRef(live, holder.__callback__, holder.key)
    if not issubclass(kind, tuple):
        return None
    with suppress(TypeError):
        return tuple.__new__(kind, [live if item is new else item for item in holder])
    return None


def _locals() -> frozenset[int]:
    """Give the dictionaries of local variables that a profiler is shown, which it writes back."""
    if sys.getprofile() is None and sys.gettrace() is None:
        return frozenset()
    found: list[int] = []
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        if frame.f_code.co_flags & inspect.CO_OPTIMIZED:  # a module's are its namespace
            found.append(id(frame.f_locals))
        frame = frame.f_back
    return frozenset(found)


def _lines(cls: type) -> frozenset[int]:
    """Give the tuples in which the interpreter keeps whom a class and its heirs descend from."""
    out = {id(cls.__mro__), id(cls.__bases__)}
    for derived in derived_from(cls):
        out |= _lines(derived)
    return frozenset(out)


def members_give_way(space: Mapping[str, Any], cls: type) -> None:
    """Have a class's live members where its metaclass kept those that a new run of its body made.

    Parameters:
        space: what the body bound.
        cls: the live class, which has taken over what was new in it.
    """
    live = vars(cls)
    for name, value in space.items():
        there = live.get(name)
        if value is there or type(value) is not type(there) or type(value) not in _KEPT:
            continue
        if sys.getrefcount(value) > _ALONE:  # else there is nobody to be searched for
            replace_everywhere(value, there)
        inner, kept = peek(value, "__func__"), peek(there, "__func__")
        if inner is not kept and sys.getrefcount(inner) > _ALONE:
            replace_everywhere(inner, kept)


def let_go(tx: Transaction, new: type) -> None:
    """Have a class that gave way to the live one gone in the end, from `__subclasses__` too.

    A class refers to itself, so that it is there until the collector comes.
    """
    reference = _Faint(new)

    def collect() -> None:
        for generation in (0, 1, 2):
            if reference() is not None:
                gc.collect(generation)

    tx.at_end(collect)
