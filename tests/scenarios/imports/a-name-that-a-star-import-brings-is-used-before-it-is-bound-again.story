What reads a name that a star-import brings, before another statement binds it again, reads the one that was brought.
tags: cold
--- file shop.py
RATE = 1
def total(number=0):
    return RATE + number
--- file uses.py
from shop import *
SUM = total(2)
if SUM:
    class total:
        rate = 5
--- hold
import uses
kept = uses.total
--- edit shop.py
RATE = 2
def total(number=0):
    return RATE + number
--- expect
assert uses.SUM == 4
assert uses.total is kept and kept.rate == 5
--- edit shop.py
RATE = 2
def total(number=0):
    return RATE + number * 10
--- expect
assert uses.SUM == 22
assert uses.total is kept and kept.rate == 5
