A name bound inside an expression follows its edit.
tags: cold
--- file shop.py
DOUBLE = (RATE := 2) * 2
--- hold
import shop
--- replace shop.py
- DOUBLE = (RATE := 2) * 2
+ DOUBLE = (RATE := 3) * 2
--- expect
assert (shop.RATE, shop.DOUBLE) == (3, 6)
