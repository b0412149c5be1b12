A function that moved to another file and is imported back is live where it was used.
tags: cold
--- file shop.py
def price(n):
    return n * 2


def total(n):
    return price(n) + 1
--- file tools.py
UNIT = 1
--- hold
import shop
import tools
total = shop.total
--- edit shop.py
from tools import price


def total(n):
    return price(n) + 1
--- edit tools.py
UNIT = 1


def price(n):
    return n * 3
--- expect
assert total(2) == 7
assert shop.price is tools.price
