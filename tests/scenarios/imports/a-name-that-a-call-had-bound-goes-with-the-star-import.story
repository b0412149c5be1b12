A name that a call had bound goes with the star-import that had brought it, though both modules are edited.
tags: cold
--- file stock.py
def fill():
    global items
    items = 7
fill()
other = 1
--- file till.py
from stock import *
TOTAL = 2
--- hold
import stock, till
--- edit stock.py
other = 2
--- edit till.py
TOTAL = 3
--- expect
assert not hasattr(till, "items")
assert not hasattr(till, "other")
assert not hasattr(stock, "items")
assert till.TOTAL == 3
