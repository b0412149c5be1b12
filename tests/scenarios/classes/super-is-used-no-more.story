A method that stops to call super() runs its new code.
tags: cold
--- file shop.py
class Base:
    def name(self):
        return "base"


class Basket(Base):
    def name(self):
        return super().name() + " basket"
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-         return super().name() + " basket"
+         return "basket"
--- expect
assert basket.name() == "basket"
