A class that runs again has the next number of its hook's counter, which is said.
tags: once
--- file core.py
import itertools


class Base:
    _ids = itertools.count(1)

    def __init_subclass__(cls):
        cls.id = next(Base._ids)
--- file shop.py
from core import Base


class Tea(Base):
    price = 1


class Pot(Base):
    price = 2
--- hold
import shop
--- replace shop.py
- class Tea(Base):
-     price = 1
+ class Tea(Base):
+     price = 1
+     size = 3
...
- class Pot(Base):
-     price = 2
+ class Pot(Base):
+     price = 4
--- expect
assert (shop.Tea.size, shop.Pot.price) == (3, 4)
assert shop.Pot.id >= 2
--- report
had = {"shop:Tea": 1, "shop:Pot": 2}
differ = {name for name, number in had.items() if eval(name.replace(":", ".")).id != number}
assert {item.target for item in report.stale} == differ
assert all(item.code == "HMR112" for item in report.stale)
