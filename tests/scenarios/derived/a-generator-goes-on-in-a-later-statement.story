A generator that statements went on with is made anew, and they go on with the new one.
imported: after
tags: cold
--- file shop.py
RATE = 2

def rates():
    yield 1
    yield RATE

STREAM = rates()
FIRST = next(STREAM)
SECOND = next(STREAM)
--- hold
import shop
--- replace shop.py
- RATE = 2
+ RATE = 3
...
-     yield 1
+     yield 5
--- expect
assert (shop.FIRST, shop.SECOND) == (5, 3)
--- replace shop.py
- RATE = 3
+ RATE = 4
--- expect
assert (shop.FIRST, shop.SECOND) == (5, 4)
