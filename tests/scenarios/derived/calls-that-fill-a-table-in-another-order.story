A dictionary that calls fill has their order when one of them is moved.
tags: cold
--- file reg.py
REG = {}


def add(name, value):
    REG[name] = value
--- file shop.py
from reg import add

add("a", 1)
add("x", 1)
add("y", 2)
--- file last.py
import shop
from reg import REG
KEYS = list(REG)
--- hold
import reg, shop, last
--- replace shop.py
- add("a", 1)
- add("x", 1)
- add("y", 2)
+ add("x", 1)
+ add("y", 2)
+ add("a", 1)
--- expect
assert list(reg.REG) == ["x", "y", "a"], list(reg.REG)
assert last.KEYS == list(reg.REG), last.KEYS
