"""What is otherwise in the process while a revision is drafted, and nothing but trees is made."""

from __future__ import annotations

import gc
import sys
from contextlib import ContextDecorator, suppress
from itertools import count

from hmr.live.process import heap
from hmr.source import forget_trees, keep_trees

LINES = 40_000
"""How many lines of whole files have their syntax trees kept meanwhile: a kilobyte each."""
DEPTH = 5_000
"""How deep calls may be meanwhile: as deep as an expression that the compiler takes, and more."""
_blocks: list[tuple[bool, int]] = []
"""For each block that we are in, outermost first: whether it has put the collector to rest, and
the limit of calls before it."""
_numbers = count(1)
_number: int | None = None


def draft() -> int | None:
    """Give a number for the draft under way, with which nothing of the program runs; else None."""
    return _number


class Drafting(ContextDecorator):
    """Has no collection begin in a ``with`` block, if there would be any; see `drafted`.

    What a revision parses and compares has no cycles, and is freed without the collector; but each
    ten thousand nodes of it would make that walk through all objects of the program. Its syntax
    trees are kept, lest anything be parsed twice, and let go of in the end. They may be deeper than
    the program's own calls: ``1 + 1 + 1 + ...``.
    """

    def __enter__(self) -> None:
        global _number
        if not _blocks:
            keep_trees(LINES)
            _number = next(_numbers)
        limit = sys.getrecursionlimit()
        _blocks.append((gc.isenabled(), limit))
        gc.disable()
        sys.setrecursionlimit(max(limit, DEPTH))

    def __exit__(self, *_raised: object) -> None:
        if len(_blocks) == 1:
            forget_trees()
            drafted()
        _blocks.pop()


drafting = Drafting


def drafted() -> None:
    """Have all as the program has it, in the midst of a block, before something of it runs.

    It may look whether there are any collections, and put an end to them for good.
    """
    global _number
    _number = None
    if any(rests for rests, _ in _blocks):
        heap.settle()
        gc.enable()
    if _blocks and _blocks[0][1] != sys.getrecursionlimit() == max(_blocks[0][1], DEPTH):
        with suppress(RecursionError):  # it is called from deep within the program
            sys.setrecursionlimit(_blocks[0][1])
    _blocks[:] = [(False, sys.getrecursionlimit())] * len(_blocks)
