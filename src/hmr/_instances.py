"""Which objects of some classes live, in the whole process: one search of the heap."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

T = TypeVar("T")


def instances(kind: type[T]) -> Iterator[T]:
    """Find the live instances of a class and of those derived from it, in the whole process.

    Since 1.0.
    """
    yield from instances_of_all([kind])[kind]


def instances_of_all(kinds: Iterable[type[Any]]) -> dict[type[Any], list[Any]]:
    """Find the live instances of several classes, and of those derived from them, in one search.

    Parameters:
        kinds: the classes; what the search costs hardly depends on how many there are.

    Returns:
        The instances by the class that was asked for.

    Since 1.0.
    """
    out: dict[type[Any], list[Any]] = {kind: [] for kind in kinds}
    homes: dict[type[Any], list[list[Any]]] = {}
    for kind, found in out.items():
        for derived in _family(kind):
            homes.setdefault(derived, []).append(found)
    # It goes through every object that the collector tracks.
    for holder in gc.get_referrers(*homes) if homes else ():
        for found in homes.get(type(holder), ()):
            found.append(holder)
    return out


def _family(kind: type[Any]) -> list[type[Any]]:
    family = {kind: None}
    for known in (todo := [kind]):
        for derived in type.__subclasses__(known):
            if derived not in family:
                family[derived] = None
                todo.append(derived)
    return list(family)
