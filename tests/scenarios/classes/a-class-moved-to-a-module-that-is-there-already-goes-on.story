A class that moves to a module that was there already keeps its instances and its subclasses.
tags: cold
--- file base.py
LIMIT = 1
--- file shop.py
import base


class Basket:
    def total(self):
        return base.LIMIT


class Error(Exception):
    pass


class Big(Basket):
    pass
--- hold
import base, shop
from shop import Basket, Error

basket = Basket()
big = shop.Big()
--- edit base.py
LIMIT = 1


class Basket:
    def total(self):
        return LIMIT + 1


class Error(Exception):
    pass
--- edit shop.py
from base import Basket, Error


class Big(Basket):
    pass
--- expect
assert shop.Basket is base.Basket is Basket is type(basket)
assert shop.Error is base.Error is Error
assert isinstance(basket, base.Basket) and isinstance(big, base.Basket)
assert basket.total() == big.total() == 2
assert Basket.__module__ == "base"
