A function of one of two branches goes on as itself when all of its module is compiled anew.
tags: cold
--- file shop.py
import sys
if len(sys.argv) > 1000:
    count = 0
    def price(x=1, y=1):
        return count + x
else:
    def price(x, y=1): return 0
--- hold
import shop
price = shop.price
--- edit shop.py
from __future__ import annotations
import sys
if len(sys.argv) > 1000:
    count = 0
    def price(x=1, y=1):
        return count + x
else:
    def price(x, y=1): return 0
--- expect
assert price(2) == shop.price(2) == 0
assert price.__code__.co_firstlineno == 8
