The first revision sees an edit that was made before the session started.
--- file shop.py
def price():
    return "old"


def added():
    return None
--- hold
import shop
price = shop.price
--- replace shop.py
-     return "old"
+     return "new"
--- start
--- touch shop.py
--- expect
assert price() == "new"
