A method that is new and calls super() works on old instances.
tags: cold
--- file shop.py
class Base:
    def name(self):
        return "base"


class Basket(Base):
    pass
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-     pass
+     def name(self):
+         return super().name() + " and more"
--- expect
assert basket.name() == "base and more"
