A name that was a function and is now a class is the class, for importers too.
tags: cold
--- file shop.py
def basket(n):
    return [n]
--- file till.py
from shop import basket


def open_till():
    return basket(2)
--- hold
import shop
import till
--- edit shop.py
class basket:
    def __init__(self, n):
        self.n = n
--- expect
assert isinstance(shop.basket, type)
assert till.basket is shop.basket
assert till.open_till().n == 2
