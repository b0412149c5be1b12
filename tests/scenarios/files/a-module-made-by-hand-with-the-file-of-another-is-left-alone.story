A module that was made by hand, with the file of another one, is left alone.
tags: cold
--- file shop.py
import sys, types
RUNS = []
ext = sys.modules["shop.ext"] = types.ModuleType("shop.ext")
ext.__dict__.update({"__file__": __file__, "__path__": [], "__all__": []})
def price():
    return 1
def other():
    return 1
--- hold
import shop, sys
ext = sys.modules["shop.ext"]
--- replace shop.py
- def price():
-     return 1
+ def price():
+     return 2
+ LIMIT = 4
--- expect
assert shop.price() == 2
assert sys.modules["shop.ext"] is ext is shop.ext
assert shop.LIMIT == 4
assert not hasattr(sys.modules["shop.ext"], "LIMIT")
assert not hasattr(sys.modules["shop.ext"], "price")
