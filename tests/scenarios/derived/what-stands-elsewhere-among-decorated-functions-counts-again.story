What asks a table of another module for its size does so again where it stands elsewhere among what fills it.
tags: cold
--- file desk.py
class Desk:
    entries = {}
    @classmethod
    def add(cls, f):
        cls.entries[f.__name__] = f
        return f
TABLE = {}
def register(cls):
    TABLE[cls.__name__] = cls
    return cls
--- file shop.py
from desk import Desk, TABLE, register
@Desk.add
def brew(x):
    return x
@register
class Tea:
    pass
count = len(Desk.entries)
names = list(TABLE)
def ask(n=len(Desk.entries)):
    return n
class Till:
    total = len(Desk.entries)
    def told(self, names=tuple(TABLE)):
        return names
@Desk.add
def bake(x):
    return x
@register
class Cake:
    pass
other = 3
--- hold
import shop, desk
from shop import Till
--- edit shop.py
from desk import Desk, TABLE, register
count = len(Desk.entries)
names = list(TABLE)
def ask(n=len(Desk.entries)):
    return n
class Till:
    total = len(Desk.entries)
    def told(self, names=tuple(TABLE)):
        return names
@Desk.add
def brew(x):
    return x
@register
class Tea:
    pass
@Desk.add
def bake(x):
    return x
@register
class Cake:
    pass
other = 3
--- expect
assert (shop.count, shop.names, shop.ask()) == (0, [], 0)
assert (Till.total, Till().told()) == (0, ()) and shop.Till is Till
assert list(desk.TABLE) == ["Tea", "Cake"] and list(desk.Desk.entries) == ["brew", "bake"]
--- edit shop.py
from desk import Desk, TABLE, register
@Desk.add
def brew(x):
    return x
@register
class Tea:
    pass
@register
class Cake:
    pass
@Desk.add
def bake(x):
    return x * 2
count = len(Desk.entries)
names = list(TABLE)
def ask(n=len(Desk.entries)):
    return n
class Till:
    total = len(Desk.entries)
    def told(self, names=tuple(TABLE)):
        return names
other = 3
--- expect
assert (shop.count, shop.names, shop.ask()) == (2, ["Tea", "Cake"], 2)
assert (Till.total, Till().told()) == (2, ("Tea", "Cake")) and shop.Till is Till
