A module's function used as a method is live when it is edited.
tags: cold
--- file shop.py
def total(self):
    return 1


class Basket:
    total = total
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-     return 1
+     return 2
--- expect
assert basket.total() == 2
