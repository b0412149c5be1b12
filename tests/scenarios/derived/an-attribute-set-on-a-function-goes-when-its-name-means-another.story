An attribute that another module set on what a name meant does not stay when the name means something else.
tags: cold
--- file shop.py
def price(number):
    return number + 3
best = price
--- file uses.py
from shop import best
if hasattr(best, "__dict__"):
    best.rate = 3
--- hold
import uses, shop
held = shop.price
--- edit shop.py
best = max
def price(number):
    return number + 3
--- expect
assert shop.price(1) == 4
assert not hasattr(shop.price, "rate")
