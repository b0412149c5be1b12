What reads a name before a star-import covers it reads the one above, and the name stays the star-import's.
tags: cold
--- file shop.py
RATE = 1
def times(number):
    return number * 2
--- file base.py
FACTOR = 3
--- file uses.py
from base import FACTOR
RATE = 100
SUM = RATE + FACTOR
from shop import *
TOTAL = RATE + FACTOR
--- hold
import uses
--- edit base.py
FACTOR = 5
--- expect
assert (uses.SUM, uses.TOTAL, uses.RATE) == (105, 6, 1)
--- edit shop.py
RATE = 2
def times(number):
    return number * 2
--- expect
assert (uses.SUM, uses.TOTAL, uses.RATE) == (105, 7, 2)
