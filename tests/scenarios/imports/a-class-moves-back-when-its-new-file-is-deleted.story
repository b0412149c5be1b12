A class that was moved to a new module, and comes back as that module's file is deleted, stays the same class.
--- file shop.py
class Item:
    def price(self):
        return 1


def total(items):
    return sum(item.price() for item in items)
--- hold
import shop
from shop import Item, total
item = Item()
--- edit parts.py
class Item:
    def price(self):
        return 2


def total(items):
    return sum(item.price() for item in items)
--- edit shop.py
from parts import Item, total
--- expect
assert shop.Item is Item
assert total([item, shop.Item()]) == 4
--- delete parts.py
--- edit shop.py
class Item:
    def price(self):
        return 3


def total(items):
    return sum(item.price() for item in items) + 1
--- expect
assert shop.Item is Item
assert isinstance(item, shop.Item)
assert (Item.__module__, Item.__qualname__) == ("shop", "Item")
assert total([item, shop.Item()]) == 7
assert shop.total([item]) == 4
--- edit parts.py
class Item:
    def price(self):
        return 4


def total(items):
    return sum(item.price() for item in items)
--- edit shop.py
from parts import Item, total
--- expect
assert shop.Item is Item
assert total([item, shop.Item()]) == 8
--- report
assert session.status().stale == ()
