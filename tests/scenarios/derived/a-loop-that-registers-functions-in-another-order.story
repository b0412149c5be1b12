Functions that a loop registers stand in the order of the edited list, and one that it has lost is gone.
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

ALL = [tea, cake]
for f in ALL:
    add(f.__name__, f)
--- file last.py
import shop
from reg import REG, LIST
KEYS = list(REG)
NAMES = [name for name, _ in LIST]
--- hold
import reg, shop, last
--- replace shop.py
- ALL = [tea, cake]
+ ALL = [cake, tea]
--- expect
assert list(reg.REG) == ["cake", "tea"], list(reg.REG)
assert last.KEYS == list(reg.REG), last.KEYS
assert last.NAMES == ["cake", "tea"], last.NAMES
--- replace shop.py
- ALL = [cake, tea]
+ ALL = [cake]
--- expect
assert list(reg.REG) == ["cake"], list(reg.REG)
assert last.KEYS == list(reg.REG), last.KEYS
assert last.NAMES == ["cake"], last.NAMES
