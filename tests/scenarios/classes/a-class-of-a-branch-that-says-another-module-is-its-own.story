A class that a branch defines and that says it is the package's is the same when its statement runs again.
tags: cold
--- file shop/__init__.py
from shop.fast import Fast as Fast

for value in (Fast,):
    value.__module__ = "shop"
--- file shop/fast.py
LIMIT = 1

try:
    from shop.missing import Fast
except ImportError:
    class Fast:
        limit = LIMIT

        def show(self):
            return self.limit
--- hold
import shop
from shop import Fast
fast = Fast()
--- replace shop/fast.py
- LIMIT = 1
+ LIMIT = 2
--- expect
assert shop.Fast is Fast
assert fast.show() == 2
assert shop.Fast.__module__ == "shop"
