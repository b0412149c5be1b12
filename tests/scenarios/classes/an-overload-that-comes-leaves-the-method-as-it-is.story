An overload that is added to a method before the last one leaves the method what it was, for those who hold it.
tags: cold
--- file shop.py
from typing import overload


class Shop:
    @overload
    def price(self, n: int) -> int: ...

    def price(self, n):
        if n:
            return n * 2
        return 0
--- hold
import shop
held = shop.Shop.price
bound = shop.Shop().price
--- replace shop.py
-     def price(self, n: int) -> int: ...
+     def price(self, n: int) -> int: ...
+
+     @overload
+     def price(self, n: str) -> str:
+         # in words
+         ...
...
-         return 0
+         return 1
--- expect
assert bound(0) == held(None, 0) == 1
assert shop.Shop().price(3) == 6
assert bound(3) == held(None, 3) == 6
assert shop.Shop.price is held
