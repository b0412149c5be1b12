A method that was removed cannot be called any more.
tags: cold
--- file shop.py
class Basket:
    def one(self):
        return 1

    def two(self):
        return 2
--- hold
from shop import Basket
basket = Basket()
--- edit shop.py
class Basket:
    def one(self):
        return 1
--- expect
assert not hasattr(basket, "two")
assert "two" not in vars(Basket)
assert basket.one() == 1
