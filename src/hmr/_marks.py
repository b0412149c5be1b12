"""Recognises what a name was bound to, without keeping it alive where its type allows."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Mapping
from itertools import islice
from types import BuiltinFunctionType, FunctionType, ModuleType

from hmr._contents import IMPORTED, NOT_ITS_OWN, marked

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any, TypeAlias

Noted: TypeAlias = "tuple[Any, ...]"
"""What a module had bound, for `settled`: how many names; these; the objects, or the marks of those
that can't be held; how many addresses; by twos names and the addresses of what can't be held but
by these; by twos the names of collections and the marks of what they hold.

Flat, since the garbage collector counts each object that stays and may refer to others.
"""
Mark: TypeAlias = "weakref.ref[Any] | tuple[int] | object"
"""A weak reference to the object; where it can't have one, its value if that is plain, or the
tuple of its address."""

_PLAIN = frozenset({int, float, str, bytes, bool, type(None)})
_WEAK = frozenset({FunctionType, BuiltinFunctionType, ModuleType, type})
_BARE = frozenset({list, dict, tuple})
_HELD = _PLAIN | _WEAK


def marks(space: Mapping[str, Any], names: Iterable[str] | None = None) -> dict[str, Mark]:
    """Mark what the names of a namespace are bound to; an import of the program waits for it.

    Parameters:
        space: the namespace.
        names: those to look at; when not given, all but what the import system bound.
    """
    items = list(space.items()) if names is None else [(n, space[n]) for n in names if n in space]
    ref = weakref.ref
    out: dict[str, Mark] = {}
    for name, thing in items:
        kind = type(thing)
        if kind in _WEAK:
            out[name] = ref(thing)
        elif kind in _PLAIN:
            out[name] = thing
        elif kind in _BARE:
            out[name] = (id(thing),)
        elif names is not None or name not in IMPORTED:
            out[name] = _mark(thing)
    return out


def noted(space: Mapping[str, Any]) -> Noted:
    """Note what the names of a module are bound to when it has been executed.

    A program's import waits for this, and a weak reference costs as much as five other names: so
    functions, classes and modules are held until `settled` makes marks of them.

    Parameters:
        space: the module's globals.
    """
    held: dict[str, Any] = dict(space)
    for name in NOT_ITS_OWN:
        held.pop(name, None)
    inside: list[object] = []
    addresses: list[object] = []
    for name in [name for name, thing in held.items() if type(thing) not in _HELD]:
        thing = held[name]
        mark = marked(thing)
        if mark is not None:
            inside += name, mark
        if type(thing) in _BARE:
            addresses += name, id(thing)
            del held[name]
        else:
            held[name] = _mark(thing)
    return (len(held), *held, *held.values(), len(addresses), *addresses, *inside)


def settled(made: Noted) -> tuple[dict[str, Mark], dict[str, object]]:
    """Give the marks of what was noted, and those of what collections held; nothing is held now."""
    parts = iter(made)
    names = list(islice(parts, next(parts)))
    known: dict[str, Mark] = {
        name: weakref.ref(thing) if type(thing) in _WEAK else thing
        for name, thing in zip(names, islice(parts, len(names)), strict=True)
    }
    addresses = islice(parts, next(parts))
    known.update((name, (address,)) for name, address in zip(addresses, addresses, strict=True))
    return known, dict(zip(parts, parts, strict=True))


def _mark(thing: object) -> Mark:
    try:
        return weakref.ref(thing)
    except TypeError:
        if issubclass(type(thing), (int, float, str, bytes)):
            return thing
        # A list or dict is known by its address: a later object there can fool us, which
        # costs a kept binding at worst and never memory.
        return (id(thing),)


def fits(mark: Mark, thing: object) -> bool:
    """Whether this is the object that was marked."""
    if type(mark) is weakref.ref:
        return thing is not None and mark() is thing  # a dead reference gives None
    if type(mark) is tuple:
        return mark == (id(thing),)
    return type(thing) is type(mark) and thing == mark
