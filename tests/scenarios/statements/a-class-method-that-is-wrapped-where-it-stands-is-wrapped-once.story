Class methods, static ones and partials that a line puts around them are wrapped once, also when it is edited.
tags: cold
--- file shop.py
class Order:
    @classmethod
    def make(cls):
        return [cls.__name__]
    @staticmethod
    def tax():
        return 2
def price(n):
    return n
--- file patches.py
import functools
import shop
def twice(function):
    @functools.wraps(function)
    def call(*args):
        return function(*args) * 2
    return call
shop.Order.make = twice(shop.Order.make)
shop.Order.tax = staticmethod(twice(shop.Order.tax))
shop.price = functools.partial(shop.price, 5)
--- hold
import patches, shop
from shop import Order
held = Order.make
--- edit patches.py
import functools
import shop
def twice(function, *, times=3):
    @functools.wraps(function)
    def call(*args):
        return function(*args) * times
    return call
shop.Order.make = twice(shop.Order.make)
shop.Order.tax = staticmethod(twice(shop.Order.tax))
shop.price = functools.partial(shop.price, 6)
--- expect
assert Order.make() == ["Order"] * 3
assert Order.tax() == 6
assert shop.price() == 6
--- replace patches.py
- shop.price = functools.partial(shop.price, 6)
+ shop.price = functools.partial(shop.price, 7)
--- expect
assert shop.price() == 7
assert Order.tax() == 6
