A partialmethod calls the new code of the method it completes.
tags: cold
--- file shop.py
from functools import partialmethod


class Basket:
    def scaled(self, factor):
        return factor

    double = partialmethod(scaled, 2)
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-         return factor
+         return factor * 100
--- expect
assert basket.double() == 200
