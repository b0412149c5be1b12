A call that registers a function under another name leaves nothing of the old one.
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
+ add("green", tea)
--- expect
assert list(reg.REG) == ["green", "cake"], list(reg.REG)
assert last.KEYS == list(reg.REG), last.KEYS
assert last.NAMES == ["green", "cake"], last.NAMES
