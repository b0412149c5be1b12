A value computed between two bindings of one name follows the one that it used.
tags: cold
--- file shop.py
RATE = 2
FIRST = RATE * 10
RATE = 5
SECOND = RATE * 10
--- hold
import shop
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert (shop.RATE, shop.FIRST, shop.SECOND) == (5, 30, 50)
