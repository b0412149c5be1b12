"""How many statements at both ends of a file say the same as in another state of it."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter, is_
from typing import Any

from hmr.source.module import SourceModule

_SAID = attrgetter("said")


def same_texts(old: SourceModule, new: SourceModule) -> tuple[int, int]:
    """Give how many statements at each end are known to say the same, wherever they stand.

    Parameters:
        old: a state of a file.
        new: another one; where it was made from the old one, nothing is compared.
    """
    if new.since is not None and new.since.before() is old:
        return new.since.head, new.since.tail
    some, others = [*map(_SAID, old.statements)], [*map(_SAID, new.statements)]
    head = _alike(some, others)
    room = min(len(some), len(others)) - head
    return head, min(_alike(reversed(some), reversed(others)), room)


def _alike(some: Iterable[Any], others: Iterable[Any]) -> int:
    """Give how many are the very same before the first that is another; by a loop in C."""
    same = [*map(is_, some, others)]
    return same.index(False) if False in same else len(same)
