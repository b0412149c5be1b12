A function of one of two branches takes the edit of its own branch.
tags: cold
--- file shop.py
import sys
if len(sys.argv) > 1000:
    count = 0
    def price(x=1, y=1):
        return count + x
else:
    def price(x, y=1): return 0
--- hold
import shop
price = shop.price
--- replace shop.py
-     def price(x, y=1): return 0
+     def price(x, y=1): return 1
--- expect
assert price(2) == shop.price(2) == 1
--- replace shop.py
-         return count + x
+         return count + x + 1
--- expect
assert price(2) == shop.price(2) == 1
