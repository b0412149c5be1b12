A class that gets __eq__ loses its hash, as in a fresh start.
tags: cold
--- file shop.py
class Basket:
    def name(self):
        return 1
--- hold
from shop import Basket
basket = Basket()
--- edit shop.py
class Basket:
    def name(self):
        return 1

    def __eq__(self, other):
        return True
--- expect
assert basket == 3
try:
    hash(basket)
except TypeError:
    pass
else:
    raise AssertionError("a class with __eq__ alone is not hashable")
