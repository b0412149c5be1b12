A method that begins to call super() finds the class it lives in.
tags: cold
--- file shop.py
class Base:
    def name(self):
        return "base"


class Basket(Base):
    def name(self):
        return "basket"
--- hold
from shop import Basket
basket = Basket()
name = basket.name
--- replace shop.py
-         return "basket"
+         return super().name() + " basket"
--- expect
assert basket.name() == "base basket"
assert name() == "base basket"
assert Basket().name() == "base basket"
