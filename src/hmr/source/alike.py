"""How many items at both ends of two sequences are the very same; by loops in C alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter, is_
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hmr.source.statement import Statement

_SAID = attrgetter("said")


def same_ends_of(old: Sequence[Any], new: Sequence[Any]) -> tuple[int, int]:
    """Give how many items at the beginning are the very same, and how many of the rest at the end.

    Parameters:
        old: some items.
        new: other ones.
    """
    room = min(len(old), len(new))
    head = _count(old, new)
    return head, min(_count(reversed(old), reversed(new)), room - head)


def same_texts(old: Sequence[Statement], new: Sequence[Statement]) -> tuple[int, int]:
    """Give how many statements at each end are known to say the same, wherever they stand."""
    return same_ends_of([*map(_SAID, old)], [*map(_SAID, new)])


def _count(some: Iterable[Any], others: Iterable[Any]) -> int:
    """Give how many are the very same before the first that is another."""
    same = [*map(is_, some, others)]
    return same.index(False) if False in same else len(same)
