A module whose last line went has no names of its own.
tags: cold
--- file shop.py
RATE = 1


def price():
    return RATE
--- hold
import shop
--- edit shop.py
--- expect
assert not hasattr(shop, "RATE")
assert not hasattr(shop, "price")
