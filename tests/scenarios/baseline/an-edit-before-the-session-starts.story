An edit between the import and the start of the session is live after the first revision.
--- file shop.py
RATE = 1


def price():
    return "old"


class Basket:
    def total(self):
        return "old"
--- hold
import shop
basket = shop.Basket()
price = shop.price
--- replace shop.py
-     return "old"
+     return "new"
...
- RATE = 1
+ RATE = 2
--- start
--- replace shop.py
-         return "old"
+         return "newer"
--- expect
assert (price(), basket.total(), shop.RATE) == ("new", "newer", 2)
