An import under another name binds the new name and drops the old one.
tags: cold
--- file shop.py
import math as m


def root(n):
    return m.sqrt(n)
--- hold
import shop
--- edit shop.py
import math as mathematics


def root(n):
    return mathematics.sqrt(n)
--- expect
assert shop.root(9) == 3
assert not hasattr(shop, "m")
