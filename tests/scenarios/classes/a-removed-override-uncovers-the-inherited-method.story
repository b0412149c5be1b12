When an override goes, the base class's method is found.
tags: cold
--- file shop.py
class Base:
    def name(self):
        return "base"


class Basket(Base):
    def name(self):
        return "basket"

    def other(self):
        return 1
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-     def name(self):
-         return "basket"
-
-     def other(self):
+     def other(self):
--- expect
assert basket.name() == "base"
