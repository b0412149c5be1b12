A cached method holds no result of its old code.
tags: cold
--- file shop.py
from functools import cache


class Basket:
    @cache
    def price(self, n):
        return n
--- hold
from shop import Basket
basket = Basket()
basket.price(1)
--- replace shop.py
-         return n
+         return n * 9
--- expect
assert basket.price(1) == 9
