Lambdas stay what they are where another one goes, and a future import alters all code.
tags: cold
--- file shop.py
class Shop:
    first = staticmethod(lambda x: x + 1)
    double = staticmethod(lambda x: x + 2)
    again = staticmethod(lambda x: x + 3)
--- hold
from shop import Shop
double, again = Shop.double, Shop.again
--- edit shop.py
from __future__ import annotations
class Shop:
    double = staticmethod(lambda x: x + 2)
    again = staticmethod(lambda x: x + 3)
--- expect
assert Shop.double(10) == 12
assert Shop.again(10) == 13
assert double(10) == 12
assert again(10) == 13
assert not hasattr(Shop, "first")
