inspect.getsource gives the new text of edited and of moved things.
tags: cold
--- file shop.py
def price():
    return 1


class Basket:
    def total(self):
        return 2
--- hold
import inspect
from shop import Basket, price
inspect.getsource(price), inspect.getsource(Basket)
--- edit shop.py
"""A docstring."""


def price():
    return 10


class Basket:
    def total(self):
        return 2
--- expect
assert inspect.getsource(price) == "def price():\n    return 10\n"
assert inspect.getsource(Basket.total) == "    def total(self):\n        return 2\n"
assert inspect.getsource(Basket).startswith("class Basket:\n")
assert inspect.getsourcelines(Basket.total)[1] == 9
