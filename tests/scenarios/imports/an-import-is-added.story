A new import can be used by an edited function.
tags: cold
--- file shop.py
def root(n):
    return n
--- hold
from shop import root
--- edit shop.py
import math


def root(n):
    return math.sqrt(n)
--- expect
assert root(9) == 3
