Names that others put into a module stay.
--- file shop.py
def price():
    return 1
--- hold
import shop
shop.extra = "mine"
shop.fake = shop.price
--- replace shop.py
-     return 1
+     return 2
--- expect
assert shop.extra == "mine"
assert shop.fake() == 2
