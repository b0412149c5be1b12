A decorated function's first line is that of its decorator, also after a move.
tags: cold
--- file shop.py
import functools


@functools.lru_cache
def price():
    return 1


class Basket:
    @property
    def total(self):
        return 1

    @classmethod
    def made(cls):
        return cls()
--- hold
from shop import Basket, price
--- edit shop.py
import functools

# A comment.


@functools.lru_cache
def price():
    return 1


class Basket:
    @property
    def total(self):
        return 1

    @classmethod
    def made(cls):
        return cls()
--- expect
assert price.__wrapped__.__code__.co_firstlineno == 6
assert Basket.total.fget.__code__.co_firstlineno == 12
assert Basket.made.__func__.__code__.co_firstlineno == 16
