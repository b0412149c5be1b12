A method that was added can be called on instances made before.
tags: cold
--- file shop.py
class Basket:
    def one(self):
        return 1
--- hold
from shop import Basket
basket = Basket()
--- edit shop.py
class Basket:
    def one(self):
        return self.two() - 1

    def two(self):
        return 2
--- expect
assert basket.two() == 2
assert basket.one() == 1
assert Basket.two.__qualname__ == "Basket.two"
