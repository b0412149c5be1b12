A method that became a class method gets the class.
tags: cold
--- file shop.py
class Basket:
    def made(self):
        return self
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-     def made(self):
-         return self
+     @classmethod
+     def made(cls):
+         return cls
--- expect
assert basket.made() is Basket
assert Basket.made() is Basket
