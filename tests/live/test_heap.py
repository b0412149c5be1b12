"""What a program has frozen is found all the same: servers freeze before they fork."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """\
import gc, pathlib
import hmr, shop

held = [shop.price, {"price": shop.price}]
basket = shop.Basket()
session = hmr.start(watch=False)
gc.freeze()
file = pathlib.Path("shop.py")
file.write_text(file.read_text().replace("n * 2", "n * 3").replace("size = 1", "size = 2"))
report = session.revise()
assert report.ok, str(report)
assert held[0](2) == held[1]["price"](2) == 6
assert basket.size == 2 and type(basket) is shop.Basket
"""
SHOP = """\
def wrapped(function):
    def call(n):
        return function(n)
    return call

@wrapped
def price(n):
    return n * 2

class Meta(type):
    def __new__(meta, name, bases, space):
        return super().__new__(meta, name, bases, space)

class Basket(metaclass=Meta):
    size = 1
"""


def test_frozen_objects_are_found(tmp_path: Path) -> None:
    """The collector passes over them, and the searches for holders with it."""
    (tmp_path / "shop.py").write_text(SHOP)
    (tmp_path / "program.py").write_text(PROGRAM)
    done = subprocess.run(
        [sys.executable, "program.py"], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
