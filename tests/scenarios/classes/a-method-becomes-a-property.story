A method that became a property is one, for old instances.
tags: cold
--- file shop.py
class Basket:
    def total(self):
        return 3
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-     def total(self):
+     @property
+     def total(self):
--- expect
assert basket.total == 3
