An __init__ that begins to call super().__init__ is live for new instances.
tags: cold
--- file shop.py
class Base:
    def __init__(self):
        self.base = True


class Basket(Base):
    def __init__(self, n):
        self.n = n
--- hold
from shop import Basket
--- replace shop.py
-         self.n = n
+         super().__init__()
+         self.n = n
--- expect
basket = Basket(1)
assert basket.base
assert basket.n == 1
