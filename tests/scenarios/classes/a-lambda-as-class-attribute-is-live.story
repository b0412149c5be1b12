A lambda that is a class attribute runs its new code on old instances.
tags: cold
--- file shop.py
class Basket:
    total = lambda self: 1
--- hold
from shop import Basket
basket = Basket()
total = basket.total
--- replace shop.py
-     total = lambda self: 1
+     total = lambda self: 2
--- expect
assert basket.total() == 2
assert total() == 2
