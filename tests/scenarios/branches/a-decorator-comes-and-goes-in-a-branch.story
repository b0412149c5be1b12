A function that stands in a branch takes a decorator on, and loses it again.
tags: cold
--- file shop.py
HAS_TAX = True


def doubled(call):
    def inner(*given):
        return 2 * call(*given)

    return inner


if HAS_TAX:

    def price(n):
        return n + 1

else:
    FREE = True
--- hold
import shop
from shop import price
--- replace shop.py
-     def price(n):
+     @doubled
+     def price(n):
--- expect
assert price(2) == shop.price(2) == 6
--- replace shop.py
-     @doubled
-     def price(n):
+     def price(n):
--- expect
assert price(2) == shop.price(2) == 3
