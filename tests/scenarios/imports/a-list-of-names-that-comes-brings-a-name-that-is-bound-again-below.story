A star-import that brings the same names as before by a list of names leaves the one that is bound again below.
tags: cold
--- file stock.py
def count(items):
    return len(items)
size = 2
--- file shop.py
from stock import *
class Meta(type):
    def __new__(mcs, name, bases, space):
        space["total"] = count("tea") + 1
        return super().__new__(mcs, name, bases, space)
class Shop(metaclass=Meta):
    pass
class Base:
    def __init_subclass__(cls):
        cls.total = count("cake") + 1
class Middle(Base):
    pass
class Stall(Middle):
    pass
def count(items):
    return "many"
--- hold
import shop, stock
from shop import Shop, count
--- edit stock.py
def count(items):
    return len(items)
size = 2
__all__ = ["count", "size"]
--- expect
assert shop.Shop is Shop and Shop.total == 4 and shop.Stall.total == 5
assert shop.count is count and count("") == "many"
--- edit stock.py
def count(items):
    return len(items) * 2
size = 2
__all__ = ["count"]
--- expect
assert shop.Shop is Shop and Shop.total == 7 and shop.Stall.total == 9
assert shop.count is count and count("") == "many"
assert not hasattr(shop, "size")
--- edit stock.py
def count(items):
    return len(items) * 2
size = 2
--- expect
assert Shop.total == 7 and shop.Stall.total == 9 and count("") == "many" and shop.size == 2
