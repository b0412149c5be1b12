A constant imported inside a top-level if follows its edit.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
if True:
    from config import RATE

DOUBLE = RATE * 2
--- hold
import shop
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert (shop.RATE, shop.DOUBLE) == (3, 6)
