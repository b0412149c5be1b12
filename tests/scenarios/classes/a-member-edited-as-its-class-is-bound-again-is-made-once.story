A member that is edited, of a class that runs as a whole with the same save, is made with the class and not once more.
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


del Shop
--- hold
import shop
--- replace shop.py
-     def price(self, of):
+     def price(self, of, more=0):
...
- del Shop
--- expect
assert shop.Shop().price(3) == 5
assert int in vars(shop.Shop)["price"].dispatcher.registry
