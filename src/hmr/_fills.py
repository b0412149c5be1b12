"""What small collections hold when those have been called who may fill them: registries, say."""

from __future__ import annotations

from collections.abc import Mapping
from gc import get_referents
from types import BuiltinFunctionType, FunctionType, ModuleType

from hmr._contents import NOT_ITS_OWN, PLAIN, marked

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any

_KINDS = frozenset(PLAIN)
_HOLD_NONE = frozenset(
    {FunctionType, BuiltinFunctionType, ModuleType, type, int, float, str, bytes, bool, type(None)}
)
_BUT_OBJECTS = _HOLD_NONE | _KINDS
_IMMUTABLE = 1 << 8  # Py_TPFLAGS_IMMUTABLETYPE: of those that are written in C
_FEW = 250
"""How many entries a collection has at most that is marked: each import waits that may fill it."""


def fills(space: Mapping[str, Any], *, named: bool = True) -> dict[str, frozenset[object]]:
    """Mark the collections in a namespace, and those that its objects have; by the names of these.

    An object is not asked for its attributes: it would get a dictionary, and slower for it.

    Parameters:
        space: the namespace of a module whose functions have been called.
        named: whether its collections are marked themselves, not only those of its objects.
    """
    out: dict[str, frozenset[object]] = {}
    # (Most of a namespace is functions and classes; an import waits for this.)
    none = _HOLD_NONE if named else _BUT_OBJECTS
    for name, thing in [item for item in list(space.items()) if type(item[1]) not in none]:
        if name in NOT_ITS_OWN:
            continue
        held = [thing] if type(thing) in _KINDS else _held(thing)
        found = [marked(each) for each in held if 0 < len(each) <= _FEW]
        if found:
            out[name] = frozenset(found)
    return out


def has_none(space: Mapping[str, Any]) -> bool:
    """Whether no object of a namespace has a collection, or could get one: a pattern, say.

    Parameters:
        space: the namespace of a module that has just been executed: soon asked, what it has is
            at hand.
    """
    there = dict(space)
    found = [name for name, thing in there.items() if type(thing) not in _BUT_OBJECTS]
    return all(name in NOT_ITS_OWN or _stays_without(there[name]) for name in found)


def _stays_without(thing: object) -> bool:
    kind = type(thing)
    if not kind.__flags__ & _IMMUTABLE or kind.__dictoffset__:
        return False
    return not any(type(each) in _KINDS for each in get_referents(thing))


def _held(thing: object) -> list[Any]:
    """Give the collections that an object has, in its dictionary or without one."""
    inner = get_referents(thing)
    spaces = [each for each in inner if type(each) is dict and len(each) <= _FEW]
    inner += [value for each in spaces for value in list(each.values())]
    return [each for each in inner if type(each) in _KINDS]
