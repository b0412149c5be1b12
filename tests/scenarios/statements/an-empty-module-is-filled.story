A module that was empty gets its first names.
tags: cold
--- file shop.py
--- hold
import shop
--- edit shop.py
RATE = 1


def price():
    return RATE
--- expect
assert shop.price() == 1
