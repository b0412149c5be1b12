A default that counts a table is computed again without what its own function puts in there.
tags: cold
--- file conf.py
def rate(number):
    return number + 3
--- file shop.py
from conf import rate
class Table:
    entries = {}
    @classmethod
    def add(cls, function):
        cls.entries[function.__name__] = function
        return function
@Table.add
def order(number=len(Table.entries) + rate(2)):
    return number
@Table.add
def other(number=len(Table.entries) + rate(2)):
    return number
class Base:
    names = []
    def __init_subclass__(cls):
        Base.names.append(cls.__name__)
class Heir(Base):
    def price(self, number=len(Base.names) + rate(2)):
        return number
--- hold
import shop
--- replace conf.py
-     return number + 3
+     return number + 2
--- expect
assert shop.order() == 4, shop.order()
assert shop.other() == 5, shop.other()
assert shop.Heir().price() == 4, shop.Heir().price()
assert list(shop.Table.entries) == ["order", "other"]
