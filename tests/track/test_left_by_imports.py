"""An import leaves few objects to the garbage collector, which runs all the oftener for them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

MODULES = 40
MODULE = """
from base import register
LIMITS = {"a": 1, "b": 2}
NAMES = ["a", "b"]
class Order:
    limit = 3
    def total(self):
        return self.limit
@register
def handler(items):
    return items
TOTAL = handler(3)
"""
COUNT = """
import gc, sys
sys.path.insert(0, {root!r})
import base
{begin}
import warm
gc.collect()
gc.disable()
before = gc.get_count()[0]
import every
print(gc.get_count()[0] - before)
"""


def left(root: Path, begin: str) -> float:
    """Give how many objects an import leaves that the collector counts, for each module."""
    program = COUNT.format(root=str(root), begin=begin.format(root=str(root)))
    words = [sys.executable, "-c", program]
    for _ in range(2):  # the byte code is there the second time
        done = subprocess.run(words, capture_output=True, text=True, check=True)
    return int(done.stdout) / MODULES


@pytest.mark.parametrize(("observe", "most"), [(False, 4), (True, 7)])
def test_an_import_leaves_few_objects(tmp_path: Path, observe: bool, most: int) -> None:
    """A tuple for what is known, and for what was observed, its record."""
    (tmp_path / "base.py").write_text("def register(function):\n    return function\n")
    (tmp_path / "warm.py").write_text(MODULE)
    for number in range(MODULES):
        (tmp_path / f"one{number}.py").write_text(MODULE)
    lines = (f"import one{number}\n" for number in range(MODULES))
    (tmp_path / "every.py").write_text("".join(lines))
    session = "from hmr.session import Session; s = Session"
    begin = f"{session}({{root!r}}, watch=False, observe={observe})"
    assert left(tmp_path, begin) - left(tmp_path, "") <= most
