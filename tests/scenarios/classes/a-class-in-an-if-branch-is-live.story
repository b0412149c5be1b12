A class inside a top-level if takes an edited method and stays the same object.
tags: cold
--- file shop.py
DEBUG = False
if not DEBUG:

    class Basket:
        def total(self):
            return 1
--- hold
import shop
from shop import Basket
basket = Basket()
--- replace shop.py
-             return 1
+             return 2
--- expect
assert basket.total() == 2
assert shop.Basket is Basket
