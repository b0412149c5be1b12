"""Who holds an object: put another in its place, wherever it was registered or noted."""

from __future__ import annotations

import gc
import inspect
import sys
import weakref
from collections import OrderedDict, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import chain
from types import CellType, FrameType, FunctionType, MemberDescriptorType, MethodType
from typing import Any

from hmr._types import MISSING
from hmr.live.process.looking import derived_from, is_a, names_of, peek
from hmr.live.process.newborn import near, strangers
from hmr.live.process.transaction import Faint, Transaction, faintly
from hmr.live.process.written import set_member, space_of_class

_DEEP = 3
"""A tuple in a tuple in a collection: how far what can't be altered itself is followed."""
_KEYED = (dict, defaultdict, OrderedDict)
_FIXED = (frozenset, MethodType, weakref.ref, weakref.KeyedRef)
_KEPT = (FunctionType, staticmethod, classmethod, property, dict, list, set)
"""What a metaclass may have kept, of which the live class has its own."""

Replaced = dict[int, Any]
"""What is put in the place of an object, by that one's `id`."""


def give_way(tx: Transaction, new: Any, live: object) -> None:
    """Have the live object in the places of a new one also after a rollback.

    Parameters:
        tx: where it is noted.
        new: a function or class that was just made, and is to give way.
        live: the one that takes it over.
    """
    known = faintly(new)

    def put() -> None:
        if (found := known()) is not None:
            replace_everywhere(found, live)

    tx.did(put)


def replace_everywhere(
    new: object, live: object, tx: Transaction | None = None, near: Iterable[object] = ()
) -> None:
    """Let whoever holds a new object hold the live one instead: collections, attributes, closures.

    Where the live one is already, the new one only goes. What was noted by the new one as a key is
    noted by the live one. Otherwise there is nothing to undo: the new one is nobody's, whatever
    becomes of the revision.

    Parameters:
        new: an object that was just made, and gives way to the live one.
        live: the object that took it over.
        tx: where the undo is noted.
        near: what may hold the new one; where nobody else does, nothing is searched for.
    """
    replace_all([(new, live)], tx, near)


def replace_all(
    pairs: Iterable[tuple[object, object]],
    tx: Transaction | None = None,
    ours: Iterable[object] = (),
) -> list[Any]:
    """Do as `replace_everywhere` for many at once; searching takes the time.

    Parameters:
        pairs: what gives way, each with what took it over.
        tx: where the undo is noted.
        ours: notes of ours that hold what gives way.

    Returns:
        The instances of those that are classes, which the search has met anyway.
    """
    born: list[Any] = []
    todo = [pair for pair in pairs if pair[0] is not pair[1]]
    passed: set[int] = set()
    for new, live in todo:
        passed |= _lines(new) if is_a(new, type) else set()
        if is_a(live, FunctionType):  # it may call the new one through
            passed.add(id(live.__dict__))
    for _ in range(_DEEP):
        if todo:
            todo = _replace(todo, tx, passed, born, ours)
    return born


def _replace(
    pairs: list[tuple[Any, Any]],
    tx: Transaction | None,
    passed: set[int],
    born: list[Any],
    ours: Iterable[object],
) -> list[tuple[Any, Any]]:
    """Replace what can be; give what holds it and can't be altered, each with what is as it."""
    # (No closure may be made of this function: its cells would be found, too.)
    # (A tuple, which the search is called with as it is, so that it is known.)
    news = tuple([new for new, _ in pairs])
    to = {id(new): live for new, live in pairs}
    passed |= {id(news), id(pairs), *map(id, pairs)} | _locals()
    more: list[tuple[Any, Any]] = []
    known = {id(it): it for it in near(news, ours) if not to.keys().isdisjoint(_held_by(it))}
    unknown = strangers(news, chain((known,), known.values(), pairs))
    passed |= {id(known), id(unknown)}
    found = gc.get_referrers(*unknown) if unknown else []
    holders = [*known.values(), *(each for each in found if id(each) not in known)]
    # (Made after the search, which would find it. What a class has was mostly its own only.)
    owners = {id(space_of_class(item)): item for pair in pairs for item in pair if is_a(item, type)}
    for new in news:
        if is_a(new, type):
            holders += _weak_references(new)
        elif type(new) is FunctionType:  # a signal holds its receivers weakly
            holders += weakref.getweakrefs(new)
    for holder in holders:
        kind = type(holder)
        if id(holder) in passed:
            continue
        if id(kind) in to:
            born.append(holder)
        if issubclass(kind, dict):
            _in_dictionary(holder, to, tx, owners)
        elif kind is set:
            _in_set(holder, to)
        elif kind in (list, deque):
            _in_row(holder, to)
        elif kind is CellType:
            holder.cell_contents = to.get(id(holder.cell_contents), holder.cell_contents)
        elif kind is partial:
            _in_partial(holder, to)
        elif kind is FunctionType and id(holder.__defaults__) in to:
            holder.__defaults__ = to[id(holder.__defaults__)]
        elif kind in _FIXED or issubclass(kind, tuple):
            if (other := _alike(holder, to)) is not None:
                more.append((holder, other))
        elif not issubclass(kind, type) and not names_of(kind)[0].startswith("hmr."):
            _in_attributes(holder, to)
    return more


def _held_by(holder: object) -> Iterator[int]:
    return map(id, gc.get_referents(holder))


def _weak_references(cls: type) -> list[weakref.ref[type]]:
    """Give a class's weak references, but not one that only its bases have, as its heir's."""
    found = weakref.getweakrefs(cls)
    own = 3 + len(cls.__bases__)  # the list, the loop and the call that counts have it, too
    return [one for one in found if type(one) is not weakref.ref or sys.getrefcount(one) > own]


def _in_dictionary(
    holder: Any, to: Replaced, tx: Transaction | None, owners: Mapping[int, type]
) -> None:
    kind = type(holder)
    # (A copy: a collection meanwhile may take entries out of one that holds weakly.)
    for key, value in dict.copy(holder).items():
        live = to.get(id(value), MISSING)
        if live is not MISSING and not _notes_an_heir(key, value):
            if type(key) is str and _may_be_of_a_class(holder):
                _in_class(holder, key, live, owners)
            dict.__setitem__(holder, key, live)
        if id(key) in to and kind in _KEYED:
            live = to[id(key)]
            value = holder.pop(key)
            if tx is not None and (now := holder.get(live, MISSING)) is not MISSING:
                tx.did(partial(dict.__setitem__, holder, live, now))
            holder[live] = value


def _notes_an_heir(key: object, value: Any) -> bool:
    """Whether an entry is the interpreter's: a class's subclasses, weakly, by where they lie."""
    if type(value) is not weakref.ref or type(key) is not int:
        return False
    return is_a(cls := value(), type) and key == id(cls)


def _may_be_of_a_class(space: Mapping[str, Any]) -> bool:
    # (What a body filled has a qualified name, too, which a class keeps elsewhere.)
    return "__module__" in space and "__doc__" in space and "__qualname__" not in space


def _in_class(space: dict[str, Any], name: str, live: object, owners: Mapping[int, type]) -> None:
    """Write a member past the dictionary, where a class has one: the interpreter keeps look-ups."""
    known = owners.get(id(space))
    for owner in [known] if known is not None else gc.get_referrers(space):
        if is_a(owner, type) and space_of_class(owner) is space:
            set_member(owner, name, live)


def _in_set(holder: set[Any], to: Replaced) -> None:
    for item in [item for item in set.copy(holder) if id(item) in to]:
        holder.discard(item)
        holder.add(to[id(item)])


def _in_row(holder: Any, to: Replaced) -> None:
    known = set(map(id, holder))
    row = [
        to.get(id(value), value)
        for value in holder
        if not (id(value) in to and id(to[id(value)]) in known)
    ]
    holder.clear()
    holder.extend(row)


def _in_partial(holder: Any, to: Replaced) -> None:
    holder.__setstate__(tuple(to.get(id(item), item) for item in holder.__reduce__()[2]))


def _in_attributes(holder: Any, to: Replaced) -> None:
    with suppress(AttributeError):
        space = object.__getattribute__(holder, "__dict__")
        for name, value in dict.copy(space).items():
            if id(value) in to:
                space[name] = to[id(value)]
    for base in type.mro(type(holder)):
        for slot in list(vars(base).values()) if names_of(base)[0] != "builtins" else ():
            if type(slot) is MemberDescriptorType:
                with suppress(AttributeError, TypeError):  # not set, or only to be read
                    if (held := id(slot.__get__(holder))) in to:
                        slot.__set__(holder, to[held])


def _alike(holder: Any, to: Replaced) -> Any:
    """Give what holds the live object and is otherwise as something that can't be altered."""
    kind = type(holder)
    if kind is MethodType:
        func, owner = holder.__func__, holder.__self__
        return MethodType(to.get(id(func), func), to.get(id(owner), owner))
    if kind is frozenset:
        return frozenset(to.get(id(item), item) for item in holder)
    if kind in (weakref.ref, weakref.KeyedRef):
        live = to.get(id(holder()))
        if live is None:
            return None
        if kind is weakref.ref:
            return weakref.ref(live, holder.__callback__)
        return weakref.KeyedRef(live, holder.__callback__, holder.key)
    with suppress(TypeError):
        return tuple.__new__(kind, [to.get(id(item), item) for item in holder])
    return None


def _locals() -> set[int]:
    """Give the dictionaries of local variables that a profiler is shown, which it writes back."""
    if sys.getprofile() is None and sys.gettrace() is None:
        return set()
    found: set[int] = set()
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        if frame.f_code.co_flags & inspect.CO_OPTIMIZED:  # a module's are its namespace
            found.add(id(frame.f_locals))
        frame = frame.f_back
    return found


def _lines(cls: type) -> set[int]:
    """Give the tuples in which the interpreter keeps whom a class and its heirs descend from."""
    out = {id(cls.__mro__), id(cls.__bases__)}
    for derived in derived_from(cls):
        out |= _lines(derived)
    return out


def taken_over(cls: type, space: Mapping[str, Any]) -> Iterator[tuple[object, object]]:
    """Give what a new class has and its metaclass may have kept, each with what the live one has.

    Parameters:
        cls: the live class, which has taken the new one over.
        space: what the new one has, in a dictionary of its own.
    """
    for name, new in space.items():
        live: Any = vars(cls).get(name)
        if type(live) is type(new) and type(new) in _KEPT:
            yield new, live
            inner, kept = peek(new, "__func__"), peek(live, "__func__")
            if is_a(inner, FunctionType) and is_a(kept, FunctionType):
                yield inner, kept


def let_go(tx: Transaction, new: type) -> None:
    """Have a class that gave way to the live one gone in the end, from `__subclasses__` too.

    A class refers to itself, so that it is there until the collector comes.
    """
    reference = Faint(new)

    def collect() -> None:
        for generation in (0, 1, 2):
            if reference() is not None:
                gc.collect(generation)

    tx.at_end(collect)
