A function defined inside a top-level if runs its new body.
tags: cold
--- file shop.py
import sys

if sys.version_info >= (3,):

    def price(n):
        return n

else:

    def price(n):
        return -n
--- hold
from shop import price
import shop
--- replace shop.py
-         return n
+         return n * 5
--- expect
assert price(2) == 10
assert shop.price is price
