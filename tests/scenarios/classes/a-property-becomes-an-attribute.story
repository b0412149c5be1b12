A property that became a plain class attribute can be set on old instances.
tags: cold
--- file shop.py
class Basket:
    @property
    def total(self):
        return 3
--- hold
from shop import Basket
basket = Basket()
--- edit shop.py
class Basket:
    total = 4
--- expect
assert basket.total == 4
basket.total = 5
assert basket.total == 5
