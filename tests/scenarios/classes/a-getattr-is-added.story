A __getattr__ that was added answers for old instances.
tags: cold
--- file shop.py
class Basket:
    pass
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
-     pass
+     def __getattr__(self, name):
+         return name.upper()
--- expect
assert basket.anything == "ANYTHING"
