What the program put on a class stays when a method or an attribute is edited.
--- file shop.py
class Basket:
    limit = 1

    def total(self):
        return 1
--- hold
from shop import Basket
Basket.extra = lambda self: "extra"
basket = Basket()
--- replace shop.py
-     limit = 1
+     limit = 2
...
-         return 1
+         return self.limit
--- expect
assert basket.total() == 2
assert basket.extra() == "extra"
