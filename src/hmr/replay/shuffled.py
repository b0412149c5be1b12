"""What is in another order only, in a collection that is in random order elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

_LAST = re.compile(r"(.+)\[\d+\]")
_KIND = re.compile(r"[^.:]*$")


class _Differing(Protocol):
    """A path at which two processes differ, and what each has there."""

    @property
    def path(self) -> str: ...
    @property
    def hot(self) -> str: ...
    @property
    def cold(self) -> str: ...


def reordered(found: Iterable[_Differing], masked: Iterable[str]) -> frozenset[str]:
    """Give the items that differ only since their collection is in another order.

    ``Date.slots`` may have come out alike in three processes by chance, where ``Time.slots`` has
    not: a metaclass has made both, of a set of classes.

    Parameters:
        found: what differs.
        masked: the paths at which cold processes differ; a collection that is in random order with
            a bracket behind it.
    """
    kinds = {_kind(path[:-1]) for path in masked if path.endswith("[")}
    sides: dict[str, tuple[list[str], list[str], list[str]]] = defaultdict(lambda: ([], [], []))
    for item in found:
        match = _LAST.fullmatch(item.path)
        if match is not None and _kind(match[1]) in kinds:
            for side, what in zip(sides[match[1]], (item.hot, item.cold, item.path), strict=True):
                side.append(what)
    return frozenset(
        path for hot, cold, paths in sides.values() if sorted(hot) == sorted(cold) for path in paths
    )


def _kind(collection: str) -> str:
    """Give the attribute that a collection is, of whatever class."""
    match = _KIND.search(collection)
    return match[0] if match is not None else ""
