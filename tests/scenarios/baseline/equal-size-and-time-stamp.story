An edit that keeps size and time stamp is seen.
tags: cold
--- file shop.py
def price():
    return 1
--- hold
from shop import price
--- same-stamp shop.py
def price():
    return 2
--- expect
assert price() == 2
