A key that a call gave, and gives no more, is gone, and those of other calls stand where they stood.
tags: cold
--- file reg.py
REG = {}


def add(name, value):
    REG[name] = value
--- file shop.py
from reg import add

FIRST = "a"
add(FIRST, 1)
add("x", 1)
add("y", 2)
--- hold
import reg, shop
--- replace shop.py
- FIRST = "a"
+ FIRST = "b"
--- expect
assert list(reg.REG) == ["b", "x", "y"], list(reg.REG)
