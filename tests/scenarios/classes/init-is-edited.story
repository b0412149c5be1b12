An edited __init__ acts on new instances and leaves the state of old ones.
--- file shop.py
class Basket:
    def __init__(self):
        self.n = 1
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-         self.n = 1
+         self.n = 2
+         self.extra = 3
--- expect
assert vars(basket) == {"n": 1}
assert vars(Basket()) == {"n": 2, "extra": 3}
