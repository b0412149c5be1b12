A value follows an edit of a module that came with an edit of a module that came with an edit.
tags: cold
--- file uses.py
TOTAL = 1
--- file last.py
import uses
DOUBLE = uses.TOTAL * 2
--- hold
import last, uses
--- edit uses.py
import middle
TOTAL = middle.total()
--- edit middle.py
import base
def total():
    return base.RATE
--- edit base.py
RATE = 2
--- expect
assert (uses.TOTAL, last.DOUBLE) == (2, 4)
--- edit base.py
RATE = 3
--- expect
assert (uses.TOTAL, last.DOUBLE) == (3, 6)
--- edit base.py
from deep import RATE
--- edit deep.py
RATE = 4
--- expect
assert (uses.TOTAL, last.DOUBLE) == (4, 8)
--- edit deep.py
RATE = 5
--- expect
assert (uses.TOTAL, last.DOUBLE) == (5, 10)
