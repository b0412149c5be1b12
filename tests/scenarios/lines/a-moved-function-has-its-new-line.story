A function that only moved knows its new first line.
tags: cold
--- file shop.py
def price():
    return 1


def other():
    return 2
--- hold
from shop import other, price
--- edit shop.py
# One.
# Two.
def price():
    return 1


# Three.
def other():
    return 2
--- expect
assert price.__code__.co_firstlineno == 3
assert other.__code__.co_firstlineno == 8
