"""A revision leaves nothing for the collector, which would have to go through all that it made."""

from __future__ import annotations

import gc
from collections import Counter
from pathlib import Path

import pytest

from hmr.live.process import heap
from hmr.testing import Project

MODULE = """
LIMIT = 1


def price(n):
    return n * LIMIT


class Basket:
    size = 1

    def total(self, n):
        return price(n)


TABLE = [price(n) for n in range(3)]
"""
USER = "from shop import LIMIT, price\nTWICE = LIMIT * 2\nFOUR = price(4)\n"
EDITS = {
    "a body": ("return n * LIMIT", "return LIMIT * n"),
    "a method's body": ("return price(n)", "return price(n) + 1"),
    "a constant that others use": ("LIMIT = 1", "LIMIT = 2"),
    "a class attribute": ("size = 1", "size = 2"),
    "a new function": ("class Basket", "def more(n):\n    return n\n\n\nclass Basket"),
}


@pytest.mark.parametrize("what", EDITS)
def test_nothing_of_a_revision_is_in_a_cycle(what: str, tmp_path: Path) -> None:
    """Its sources, differences and plan are freed at once, when the next has its own."""
    old, new = EDITS[what]
    with Project(tmp_path) as project:
        project.write({"shop.py": MODULE, "user.py": USER})
        project.load("user")
        for text in (MODULE.replace(old, new), MODULE):  # the first one imports and sets up
            project.write({"shop.py": text})
            assert project.revise().ok
        gc.collect()
        gc.set_debug(gc.DEBUG_SAVEALL)
        try:
            for text in (MODULE.replace(old, new), MODULE) * 2:
                project.write({"shop.py": text})
                assert project.revise().ok
            gc.collect()
            found = Counter(
                type(each).__name__
                for each in gc.garbage
                if type(each).__module__.startswith("hmr.")
            )
        finally:
            gc.set_debug(0)
            gc.garbage.clear()
    assert not found


def test_what_is_new_counts_as_old_where_it_is_much() -> None:
    """Without a look at it; and what of it has no holder is found by the next full collection."""

    class Thing:
        """Refers to itself."""

    there = gc.isenabled()
    gc.unfreeze()
    gc.collect()
    gc.disable()
    try:
        few = Thing()
        few.me = few  # type: ignore[attr-defined]
        heap.settle()
        assert any(each is few for each in gc.get_objects(generation=0))
        many = [Thing() for _ in range(5_000)]
        for each in many:
            each.me = each  # type: ignore[attr-defined]
        heap.settle()
        assert gc.get_count()[0] < 1_000
        assert not any(each is many[7] for each in gc.get_objects(generation=0))
        del many, each
        assert gc.collect() >= 5_000
    finally:
        if there:
            gc.enable()
