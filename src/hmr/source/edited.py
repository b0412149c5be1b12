"""Where two states of a text differ; only by what the interpreter does at once for a whole text."""

from __future__ import annotations

from typing import AnyStr

_MOST = 1_000
_known: dict[tuple[int, int], tuple[object, object, tuple[int, int]]] = {}
"""Two texts (by `id`), both, and how much of them is the same."""


def same_ends(old: AnyStr, new: AnyStr) -> tuple[int, int]:
    """Give how much at the beginning of two texts is the same, and how much of the rest at the end.

    Several stages ask it of the same two texts: the answers are kept until `forget_ends`.

    Parameters:
        old: a text.
        new: another one.
    """
    pair = id(old), id(new)
    known = _known.get(pair)
    if known is None:
        if len(_known) >= _MOST:
            _known.clear()
        known = _known[pair] = old, new, _same_ends(old, new)
    return known[2]


def forget_ends() -> None:
    """Let go of all texts that were compared: nobody is going to ask of them again."""
    _known.clear()


def _same_ends(old: AnyStr, new: AnyStr) -> tuple[int, int]:
    before, now = len(old), len(new)
    low, high = 0, min(before, now)
    while low < high:
        middle = (low + high + 1) // 2
        if old.startswith(new[low:middle], low):
            low = middle
        else:
            high = middle - 1
    head = low
    low, high = 0, min(before, now) - head
    while low < high:
        middle = (low + high + 1) // 2
        if old.endswith(new[now - middle : now - low], before - middle, before - low):
            low = middle
        else:
            high = middle - 1
    return head, low


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
