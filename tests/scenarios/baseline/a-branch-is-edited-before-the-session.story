A function of one of two branches that was edited before the session takes its own edit.
--- file shop.py
import sys
if len(sys.argv) > 1000:
    count = 0
    def price(x=1, y=1):
        return count + x
else:
    def price(x, y=1): return 0
class Shop:
    if len(sys.argv) > 1000:
        def rate(self):
            return count
    else:
        def rate(self):
            return 0
--- hold
import shop
price = shop.price
basket = shop.Shop()
--- replace shop.py
-     def price(x, y=1): return 0
+     def price(x, y=1): return 1
...
-             return 0
+             return 1
--- start
--- expect
assert price(2) == shop.price(2) == 1
assert basket.rate() == 1
--- replace shop.py
-     def price(x, y=1): return 1
+     def price(x, y=1): return 2
...
-             return 1
+             return 2
--- expect
assert price(2) == shop.price(2) == 2
assert basket.rate() == 2
