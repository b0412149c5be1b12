A method that begins to name __class__ gets the surviving class.
tags: cold
--- file shop.py
class Basket:
    def kind(self):
        return None

    @staticmethod
    def unit():
        return None
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-     def kind(self):
-         return None
+     def kind(self):
+         return __class__
...
-     def unit():
-         return None
+     def unit():
+         return __class__
--- expect
assert basket.kind() is Basket
assert Basket.unit() is Basket
