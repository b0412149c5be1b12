The name of a removed import leaves the module.
tags: cold
--- file shop.py
import math
from json import dumps


def root(n):
    return n
--- hold
import shop
--- edit shop.py
def root(n):
    return n
--- expect
assert not hasattr(shop, "math")
assert not hasattr(shop, "dumps")
