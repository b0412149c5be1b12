What a name is bound to further down tells nothing of the collection that a star-import brings.
tags: cold
--- file stock.py
TABLE = {0: len, 1: 6, 2: 3}
--- file till.py
from stock import *
def size(y=len(TABLE)):
    return y
def TABLE(x, y=1):
    return x
--- hold
import stock, till
--- edit stock.py
TABLE = {0: max, 1: 6, 2: 4, 3: 4}
--- expect
assert till.size.__defaults__ == (4,), till.size.__defaults__
assert till.size() == 4
