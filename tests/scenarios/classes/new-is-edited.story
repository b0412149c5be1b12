An edited __new__ makes the next instance.
tags: cold
--- file shop.py
class Basket:
    def __new__(cls):
        self = super().__new__(cls)
        self.made = "old"
        return self
--- hold
from shop import Basket
--- replace shop.py
-         self.made = "old"
+         self.made = "new"
--- expect
assert Basket().made == "new"
