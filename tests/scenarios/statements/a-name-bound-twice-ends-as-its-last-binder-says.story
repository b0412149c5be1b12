A statement that runs again leaves the names that others bind further down to those.
tags: cold
--- file shop.py
LIMIT = 1
try:
    import nowhere
except ImportError:
    RATE = LIMIT

    def price():
        return 1

FIRST = RATE
RATE = 5


def price(n):
    return n * 2
--- hold
import shop
from shop import price
--- replace shop.py
- RATE = 5
+ try:
+     import nowhere
+ except ImportError:
+     pass
+ RATE = 5
--- expect
assert shop.RATE == 5 and shop.price(2) == 4 and price is shop.price
--- replace shop.py
- LIMIT = 1
+ LIMIT = 3
--- expect
assert (shop.FIRST, shop.RATE) == (3, 5)
assert shop.price(2) == 4 and price is shop.price
