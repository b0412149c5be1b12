A body that now captures a local in an inner function works through old references.
tags: cold
--- file shop.py
def prices(items):
    return [item for item in items]
--- hold
from shop import prices
--- replace shop.py
-     return [item for item in items]
+     rate = 2
+
+     def one(item):
+         return item * rate
+
+     return [one(item) for item in items]
--- expect
assert prices([1, 2]) == [2, 4]
