A key that a line sets unless it is there has the new value when what the line uses is another.
tags: cold
--- file rates.py
RATE = 2
TABLE = {}
TABLE.setdefault("s", RATE)
--- file shop.py
from rates import *
for key in ("a", "b"):
    TABLE[key] = RATE
TOTAL = sum(TABLE.values())
--- hold
import rates, shop
table = rates.TABLE
--- replace rates.py
- RATE = 2
+ RATE = 1
--- expect
assert rates.TABLE == {"s": 1, "a": 1, "b": 1} and rates.TABLE is table
assert shop.TOTAL == 3
