Where both branches define one name, it is what the branch that is taken makes it.
tags: cold
--- file shop.py
FAST = True

if FAST:

    def price(n):
        return n

else:

    def price(n):
        return -n


class Cart:
    def total(self):
        return price(2)
--- hold
import shop
from shop import price
cart = shop.Cart()
--- replace shop.py
-         return -n
+         return -2 * n
--- expect
assert price(2) == cart.total() == 2
--- replace shop.py
-     def price(n):
-         return n
+     def price(n, more=1):
+         return n + more
--- expect
assert price(2) == cart.total() == 3
--- replace shop.py
- FAST = True
+ FAST = False
--- expect
assert shop.price(2) == cart.total() == -4
