Texts that a loop registers stand in the order of the edited list.
tags: cold
--- file reg.py
REG = {}


def add(name, value):
    REG[name] = value
--- file shop.py
from reg import add

ALL = ["tea", "cake"]
for n, name in enumerate(ALL):
    add(name, n)
--- file last.py
import shop
from reg import REG
KEYS = list(REG)
--- hold
import reg, shop, last
--- replace shop.py
- ALL = ["tea", "cake"]
+ ALL = ["cake", "tea"]
--- expect
assert list(reg.REG) == ["cake", "tea"], list(reg.REG)
assert last.KEYS == list(reg.REG), last.KEYS
