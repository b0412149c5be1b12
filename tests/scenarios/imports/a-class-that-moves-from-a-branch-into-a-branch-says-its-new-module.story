A class in a branch that another module has in a branch from now on is the same, and says the module in which it stands.
tags: cold, once
--- file base.py
if True:
    class Order:
        "One."
        class Line:
            size = 3
        def total(self):
            return 3
if True:
    def price():
        return 3
--- file shop.py
from base import Order, price

TABLE = [Order]
--- hold
import base, shop
kept = shop.Order
call = shop.price
--- edit base.py
# empty
--- edit shop.py
if True:
    class Order:
        "One."
        class Line:
            size = 3
        def total(self):
            return 4

if True:
    def price():
        return 4

TABLE = [Order]
--- expect
assert shop.Order.__module__ == "shop"
assert shop.Order.total.__module__ == "shop"
assert shop.Order.Line.__module__ == "shop"
assert kept is shop.Order
assert kept().total() == 4
assert shop.TABLE == [kept]
assert shop.price() == 4
assert call() == 4
assert not hasattr(base, "Order")
