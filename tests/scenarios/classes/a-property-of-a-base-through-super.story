A property that asks its base class's property through super follows an edit of either.
tags: cold
--- file shop.py
class Base:
    @property
    def n(self):
        return 1


class Basket(Base):
    @property
    def n(self):
        return super().n + 1
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-         return 1
+         return 100
...
-         return super().n + 1
+         return super().n + 5
--- expect
assert basket.n == 105
