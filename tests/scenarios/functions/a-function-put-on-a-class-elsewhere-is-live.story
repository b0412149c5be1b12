A function that another module put on a class as a method is live.
tags: cold
--- file basket.py
class Basket:
    n = 2
--- file shop.py
from basket import Basket


def total(self):
    return self.n


Basket.total = total
--- hold
import shop
from basket import Basket
basket = Basket()
--- replace shop.py
-     return self.n
+     return self.n * 100
--- expect
assert basket.total() == 200
