Functions that calls register stand in the order of the calls, in a dictionary and in a list.
tags: cold
--- file reg.py
REG = {}
LIST = []


def add(name, value):
    REG[name] = value
    LIST.append((name, value))
--- file shop.py
from reg import add


def tea():
    return 1


def cake():
    return 2

add("tea", tea)
add("cake", cake)
--- file last.py
import shop
from reg import REG, LIST
KEYS = list(REG)
NAMES = [name for name, _ in LIST]
--- hold
import reg, shop, last
--- replace shop.py
- add("tea", tea)
- add("cake", cake)
+ add("cake", cake)
+ add("tea", tea)
--- expect
assert list(reg.REG) == ["cake", "tea"], list(reg.REG)
assert last.KEYS == list(reg.REG), last.KEYS
assert last.NAMES == ["cake", "tea"], last.NAMES
