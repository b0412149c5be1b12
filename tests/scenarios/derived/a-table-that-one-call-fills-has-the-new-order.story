A dictionary that one call fills from a list has the order of the edited list.
tags: cold
--- file reg.py
REG = {}


def add(name, value):
    REG[name] = value


def fill(names):
    for name in names:
        REG[name] = len(name)
--- file shop.py
import reg
from reg import add, fill

NAMES = ["a", "b", "c"]
fill(NAMES)
add("x", 1)
add("y", 2)
--- file last.py
import shop
from reg import REG
KEYS = list(REG)
--- hold
import reg, shop, last
--- replace shop.py
- NAMES = ["a", "b", "c"]
+ NAMES = ["c", "b", "d", "a"]
--- expect
assert list(reg.REG) == ["c", "b", "d", "a", "x", "y"], list(reg.REG)
assert last.KEYS == list(reg.REG), last.KEYS
