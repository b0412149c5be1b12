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

IMPORTED = ("__spec__", "__loader__")
"""What the import system binds in each module, as costly to mark as two classes are."""
NOT_ITS_OWN = ("__builtins__", *IMPORTED)
"""What a module's namespace has that executing it did not make."""

_KINDS = frozenset(PLAIN)
_TABLES = frozenset({dict, defaultdict, OrderedDict, Counter})
_SETS = frozenset({set, frozenset})
_NESTED = _KINDS | {tuple, frozenset}
_SCALARS = frozenset({int, str, bytes, bool, type(None)})
_MOST = 20_000
"""How much is looked at of a collection, those inside of it included: an import waits for it.

A part that is looked at at the speed of C counts as one.
"""
_PART = 4
"""How much a part counts that is looked at by itself."""
_COLLECTION = 20
"""How much each collection counts, besides its parts."""
_MANY = 100
"""How many entries a collection has at most of which it is found out when they came."""
_DEEPEST = 40
"""How many collections may be in each other: one may be in itself."""


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
    if type(thing) not in _KINDS:
        return None
    try:
        # Only a hash: of the parts, each import would keep hundreds.
        return hash(_marked(thing, [_MOST], 0))
    except _Many:
        return None


def many_when(thing: Any, mark: object) -> int | None:
    """Give how many entries a collection had when it was marked, if all others came behind.

    Parameters:
        thing: a list, or a dictionary.
        mark: what `marked` gave then.

    Returns:
        None where that does not tell; for a large collection, too.
    """
    kind = type(thing)
    if kind not in _KINDS or kind in _SETS or len(thing) > _MANY:
        return None
    items = list(thing.items() if kind in _TABLES else thing)
    for many in range(len(items), -1, -1):
        first: Any = dict(items[:many]) if kind in _TABLES else items[:many]
        try:
            _, _, parts = _marked(first, [_MOST], 0)
        except _Many:
            return None
        if hash((kind.__name__, id(thing), parts)) == mark:
            return many
    return None


def _marked(thing: Any, left: list[int], depth: int) -> tuple[str, int, object]:
    """Mark a collection, or a tuple.

    Parameters:
        thing: the collection.
        left: how much may still be looked at.
        depth: how many collections it is in.
    """
    kind = type(thing)
    size = 2 * len(thing) if kind in _TABLES else len(thing)
    left[0] -= _COLLECTION + size
    if left[0] < 0 or depth > _DEEPEST:
        raise _Many
    parts = (*thing, *thing.values()) if kind in _TABLES else tuple(thing)
    kinds = set(map(type, parts))
    if not kinds <= _SCALARS or (bool in kinds and kind in _SETS):
        left[0] -= _PART * size
        if left[0] < 0:
            raise _Many
        inner = [_part(part, left, depth + 1) for part in parts]
        parts = tuple(inner)
    elif bool in kinds:  # since ``True == 1``
        parts = (*map(type, parts), *parts)
    return (kind.__name__, id(thing), frozenset(parts) if kind in _SETS else parts)


def _part(part: object, left: list[int], depth: int) -> object:
    kind = type(part)
    if kind is str or kind is bytes or part is None:
        return part
    if kind in _NESTED:
        return _marked(part, left, depth)
    if kind in (int, float, complex, bool):
        return (kind.__name__, repr(part))
    return id(part)
