"""Where two states of a text differ; only by what the interpreter does at once for a whole text."""

from __future__ import annotations

from collections.abc import Callable
from typing import AnyStr


def same_ends(old: AnyStr, new: AnyStr) -> tuple[int, int]:
    """Give how much at the beginning of two texts is the same, and how much of the rest at the end.

    Parameters:
        old: a text.
        new: another one.
    """
    room = min(len(old), len(new))
    head = _longest(room, lambda low, size: old.startswith(new[low:size], low))
    before, now = len(old), len(new)
    tail = _longest(
        room - head,
        lambda low, size: old.endswith(new[now - size : now - low], before - size, before - low),
    )
    return head, tail


def _longest(room: int, same: Callable[[int, int], bool]) -> int:
    """Give the greatest size up to `room` that is the same, where all below it is.

    Parameters:
        room: how much there is to compare.
        same: whether what lies between two sizes is the same, where all below them is.
    """
    low, high = 0, room
    while low < high:
        middle = (low + high + 1) // 2
        if same(low, middle):
            low = middle
        else:
            high = middle - 1
    return low


def edited_lines(old: bytes, new: bytes, around: int = 0) -> tuple[bytes, bytes, int, int]:
    """Give the lines that differ between two states of a file, as they were and as they are.

    Parameters:
        old: its content before.
        new: its content now.
        around: how many bytes on each side are given as well, at least, besides white space.

    Returns:
        The old lines and the new ones, where they begin, and where the old ones end.
    """
    head, tail = same_ends(old, new)
    while head and new[head - 1] in b" \t\r\n\f":
        head -= 1
    while tail and new[-tail] in b" \t\r\n\f":
        tail -= 1
    head = new.rfind(b"\n", 0, max(head - around, 0)) + 1
    end = new.find(b"\n", max(len(new) - tail + around, 0))
    tail = len(new) - end if end >= 0 else 0
    return old[head : len(old) - tail], new[head : len(new) - tail], head, len(old) - tail
