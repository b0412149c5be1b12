"""Keeps the garbage collector from walking the heap while nothing but trees is made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Have no collection begin in a ``with`` block, if there would be any.

    For what runs nothing of the program. What a revision parses and compares has no cycles, and is
    freed without the collector; but each ten thousand nodes of it would make that walk through all
    objects of the program.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
