"""What plain collections hold, as a mark: was one altered since? Nothing is kept alive for it."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Iterable, Mapping

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any

PLAIN = (list, dict, set, defaultdict, OrderedDict, Counter, deque)
"""The collections that are known to be nothing but what they hold."""

ALTERING = frozenset(
    {
        "append",
        "extend",
        "add",
        "update",
        "insert",
        "setdefault",
        "appendleft",
        "extendleft",
        "remove",
        "discard",
        "pop",
        "popitem",
        "clear",
        "popleft",
        "sort",
        "reverse",
        "rotate",
        "move_to_end",
        "difference_update",
        "intersection_update",
        "symmetric_difference_update",
    }
)
"""Methods of the built-in collections that alter them."""

_KINDS = frozenset(PLAIN)
_SCALARS = frozenset({int, str, bytes, bool, type(None)})
_FLAT = frozenset({list, tuple, deque, dict})
_MOST = 500
"""How many things a collection may hold, those inside of it included, to be marked."""


class _Many(Exception):
    """A collection holds more than is looked at."""


def contents(space: Mapping[str, Any], names: Iterable[str] | None = None) -> dict[str, object]:
    """Mark the plain collections that the names of a namespace are bound to.

    Parameters:
        space: the namespace.
        names: those to look at; all when not given.
    """
    items = list(space.items()) if names is None else [(n, space[n]) for n in names if n in space]
    return {
        name: mark
        for name, thing in items
        if type(thing) in _KINDS and name != "__builtins__" and (mark := marked(thing)) is not None
    }


def marked(thing: object) -> object:
    """Give a value that is equal as long as a collection holds the same things in its order.

    Returns:
        None for what is no plain collection, and for one that holds too much to be looked at.
    """
    kind = type(thing)
    if kind not in _KINDS:
        return None
    if kind in _FLAT and (mark := _flat(thing, kind)) is not None:
        return hash(mark)
    try:
        return hash(_marked(thing, [0]))  # of the parts, each import would keep hundreds
    except _Many:
        return None


def _flat(thing: Any, kind: type) -> tuple[Any, ...] | None:
    """Mark what holds nothing but scalars, at the speed of C: an import waits for this.

    None where it holds others, or much. A part's kind counts, since ``True == 1``.
    """
    parts = (*thing, *thing.values()) if kind is dict else tuple(thing)
    kinds = set(map(type, parts))
    if len(parts) >= _MOST or not kinds <= _SCALARS:
        return None
    return (kind.__name__, id(thing), tuple(map(type, parts)) if bool in kinds else None, parts)


def _marked(thing: Any, seen: list[int]) -> object:
    seen[0] += 1
    if seen[0] > _MOST:
        raise _Many
    kind = type(thing)
    if kind in _FLAT and (mark := _flat(thing, kind)) is not None:
        seen[0] += len(mark[-1])
        if seen[0] > _MOST:
            raise _Many
        return mark
    if kind in (int, float, complex, bool, type(None)):
        return (kind.__name__, repr(thing))
    if kind in (str, bytes):
        return (kind.__name__, len(thing), hash(thing))
    if kind in (set, frozenset):
        return (kind.__name__, id(thing), frozenset(_marked(item, seen) for item in thing))
    if kind is tuple or kind in (list, deque):
        return (kind.__name__, id(thing), tuple(_marked(item, seen) for item in thing))
    if kind in _KINDS:
        items = tuple((_marked(key, seen), _marked(value, seen)) for key, value in thing.items())
        return (kind.__name__, id(thing), items)
    return id(thing)
