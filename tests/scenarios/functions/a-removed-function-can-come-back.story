A function that was removed and is written again is there again.
tags: cold
--- file shop.py
def price(n):
    return n


def other():
    return 1
--- hold
import shop
--- edit shop.py
def other():
    return 1
--- expect
assert not hasattr(shop, "price")
--- edit shop.py
def other():
    return 1


def price(n):
    return n * 9
--- expect
assert shop.price(1) == 9
