When lines go, what stands below moves up.
tags: cold
--- file shop.py
# One.
# Two.
# Three.
RATE = 1


def price():
    return RATE


class Basket:
    def total(self):
        raise ValueError
--- hold
import traceback
from shop import Basket, price
basket = Basket()

def place():
    try:
        basket.total()
    except ValueError as error:
        return traceback.extract_tb(error.__traceback__)[-1].lineno
--- edit shop.py
RATE = 1


def price():
    return RATE


class Basket:
    def total(self):
        raise ValueError
--- expect
assert price.__code__.co_firstlineno == 4
assert place() == 10
