What goes through the members of a class finds them in the order of its body, those that an edit brings too.
tags: cold
--- file base.py
class Commands:
    def __init_subclass__(cls):
        cls.names = [name for name in vars(cls) if not name.startswith("_")]


class Meta(type):
    def __new__(mcs, name, bases, space):
        cls = super().__new__(mcs, name, bases, space)
        cls.listed = [name for name in space if not name.startswith("_")]
        return cls


def listing(cls):
    cls.listed = [name for name in vars(cls) if not name.startswith("_")]
    return cls
--- file shop.py
from base import Commands, Meta, listing


class Shop(Commands):
    def open(self):
        return 8

    def close(self):
        return 20


class Till(metaclass=Meta):
    def add(self):
        return 1

    def total(self):
        return 2


@listing
class Stock:
    tea = 1
    milk = 2
--- hold
from shop import Shop, Stock, Till
shop, opens = Shop(), Shop.open
--- replace shop.py
-     def close(self):
+     def rest(self):
+         return 12
+
+     def close(self):
...
-     def total(self):
+     def less(self):
+         return -1
+
+     def total(self):
...
-     tea = 1
+     salt = 5
+     tea = 1
--- expect
assert Shop.names == ["open", "rest", "close"]
assert [name for name in vars(Shop) if name in Shop.names] == Shop.names
assert Till.listed == ["add", "less", "total"]
assert [name for name in vars(Till) if name in Till.listed] == Till.listed
assert Stock.listed == ["salt", "tea", "milk"]
assert Shop.open is opens
assert shop.rest() == 12
--- edit shop.py
from base import Commands, Meta, listing


class Shop(Commands):
    def close(self):
        return 20

    def rest(self):
        return 12

    def open(self):
        return 8


class Till(metaclass=Meta):
    def add(self):
        return 1

    def less(self):
        return -1

    def total(self):
        return 2


@listing
class Stock:
    salt = 5
    tea = 1
    milk = 2
--- expect
assert Shop.names == ["close", "rest", "open"]
assert [name for name in vars(Shop) if name in Shop.names] == Shop.names
assert Shop.open is opens
assert shop.close() == 20
