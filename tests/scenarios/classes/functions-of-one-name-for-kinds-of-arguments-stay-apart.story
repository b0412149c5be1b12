Functions of one name that a class registers for kinds of arguments stay apart when one gets other decorators.
tags: cold
--- file shop.py
import functools


class Shop:
    rate = 2

    @functools.singledispatchmethod
    def price(self, of):
        raise TypeError(of)

    @price.register
    def _(self, of: int):
        return of + self.rate

    @price.register
    def _(self, of: str):
        return f"{of}{self.rate}"
--- hold
from shop import Shop
shop = Shop()
--- replace shop.py
-     @price.register
-     def _(self, of: int):
-         return of + self.rate
+     @price.register(int)
+     @price.register(float)
+     def _(self, of):
+         return of * self.rate
--- expect
assert shop.price(3) == 6
assert shop.price(1.5) == 3.0
assert shop.price("x") == "x2"
--- replace shop.py
-         return f"{of}{self.rate}"
+         return f"{self.rate}{of}"
--- expect
assert shop.price("x") == "2x"
assert shop.price(3) == 6
