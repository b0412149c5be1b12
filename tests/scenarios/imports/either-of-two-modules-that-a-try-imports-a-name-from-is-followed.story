What a `try` imports from one module, and where that is not there from another, is followed in both.
tags: cold
--- file fast.py
RATE = 2
def price(n):
    return n * 100
--- file slow.py
RATE = 1
def price(n):
    return n + 1
--- file shop.py
try:
    from fast import price, RATE
except ImportError:
    from slow import price, RATE
TOTAL = price(3) + RATE
--- file desk.py
try:
    from fast import *
except ImportError:
    from slow import *
TOTAL = price(3) + RATE
--- hold
import fast, slow, shop, desk
--- replace fast.py
-     return n * 100
+     return n * 200
--- expect
assert shop.TOTAL == desk.TOTAL == 602, (shop.TOTAL, desk.TOTAL)
--- replace fast.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.TOTAL == desk.TOTAL == 603, (shop.TOTAL, desk.TOTAL)
--- replace slow.py
-     return n + 1
+     return n + 2
--- expect
assert shop.TOTAL == desk.TOTAL == 603
