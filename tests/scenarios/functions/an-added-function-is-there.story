A new function can be called, and a function that uses it too.
tags: cold
--- file shop.py
def price(n):
    return n
--- hold
from shop import price
import shop
--- edit shop.py
def tax(n):
    return n * 0.5


def price(n):
    return n + tax(n)
--- expect
assert price(2) == 3
assert shop.tax(2) == 1
