An edited class attribute has its new value for the class and old instances.
tags: cold
--- file shop.py
class Basket:
    limit = 5

    def room(self):
        return self.limit
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-     limit = 5
+     limit = 50
--- expect
assert Basket.limit == 50
assert basket.room() == 50
