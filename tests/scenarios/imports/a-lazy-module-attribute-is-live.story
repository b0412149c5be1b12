A module's __getattr__ is live.
tags: cold
--- file shop.py
def __getattr__(name):
    if name == "price":
        return "old"
    raise AttributeError(name)
--- hold
import shop
--- replace shop.py
-         return "old"
+         return "new"
--- expect
assert shop.price == "new"
