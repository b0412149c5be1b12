Class attributes come and go with the source.
tags: cold
--- file shop.py
class Basket:
    limit = 5
    kind = "old"
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-     kind = "old"
+     colour = "red"
--- expect
assert basket.colour == "red"
assert not hasattr(basket, "kind")
assert Basket.limit == 5
