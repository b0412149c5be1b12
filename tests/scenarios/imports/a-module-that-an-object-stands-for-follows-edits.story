A module that puts an object of a class into its place follows edits, and the object lives on.
--- file shop.py
import sys

LIMIT = 5


class _Shop:
    def __init__(self):
        self.rates = {"tea": 1}

    def price(self, n):
        return n * LIMIT


sys.modules[__name__] = _Shop()
--- file desk.py
import shop

RATE = shop.rates["tea"] * 10
--- hold
import shop, desk
held, price = shop, shop.price
--- replace shop.py
- LIMIT = 5
+ LIMIT = 6
...
-         return n * LIMIT
+         return n * LIMIT + 1
--- expect
assert price(1) == 7, price(1)
assert desk.RATE == 10
--- replace shop.py
-         self.rates = {"tea": 1}
+         self.rates = {"tea": 2}
--- expect
import sys
assert sys.modules["shop"] is held is desk.shop
assert held.rates == {"tea": 2}, held.rates
