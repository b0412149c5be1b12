Functions that were reordered are the same objects, each with its own code.
tags: cold
--- file shop.py
def one():
    return 1


def two():
    return 2
--- hold
import shop
from shop import one, two
--- edit shop.py
def two():
    return 22


def one():
    return 1
--- expect
assert (one(), two()) == (1, 22)
assert shop.one is one
assert shop.two is two
