"""Keeps the garbage collector from walking the heap while nothing but trees is made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from hmr.source import forget_trees, keep_trees

LINES = 20_000
"""How many lines of whole files have their syntax trees kept meanwhile: a kilobyte each."""
_blocks: list[bool] = []
"""For each block that we are in, outermost first, whether it has put the collector to rest."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Have no collection begin in a ``with`` block, if there would be any; see `collected`.

    What a revision parses and compares has no cycles, and is freed without the collector; but each
    ten thousand nodes of it would make that walk through all objects of the program. Its syntax
    trees are kept, lest anything be parsed twice, and let go of in the end.
    """
    if not _blocks:
        keep_trees(LINES)
    _blocks.append(gc.isenabled())
    gc.disable()
    try:
        yield
    finally:
        if len(_blocks) == 1:
            forget_trees()
            collected()
        _blocks.pop()


def collected() -> None:
    """Let collections begin again, in the midst of a block, before something of the program runs.

    It may look whether there are any, and put an end to them for good.
    """
    if any(_blocks):
        _blocks[:] = [False] * len(_blocks)
        gc.enable()
