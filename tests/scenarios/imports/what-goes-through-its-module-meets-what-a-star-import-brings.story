A loop that puts names into its module runs again: it meets what a star-import above brings, though a line below binds that now.
tags: cold
--- file base.py
def rate(number):
    return number
def cost(number):
    return number
--- file other.py
FIRST = 1
--- file shop.py
from base import *
for name, value in (("TEA", 3), ("MILK", 2 + rate(3))):
    globals()[name] = value
KNOWN = sorted(each for each in globals() if each in ("cost", "rate", "TEA", "MILK"))
--- hold
import base, other, shop
--- edit shop.py
from base import *
from other import *
for name, value in (("TEA", 3), ("MILK", 2 + rate(3))):
    globals()[name] = value
KNOWN = sorted(each for each in globals() if each in ("cost", "rate", "TEA", "MILK", "FIRST"))
rate, wide = 8, 2
cost = 4
--- expect
assert (shop.MILK, shop.rate, shop.cost) == (5, 8, 4)
assert shop.KNOWN == ["FIRST", "MILK", "TEA", "cost", "rate"]
