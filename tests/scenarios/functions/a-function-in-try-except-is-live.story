A fallback function defined in a top-level except branch runs its new body.
tags: cold
--- file shop.py
try:
    from no_such_module_anywhere import price
except ImportError:

    def price(n):
        return n
--- hold
from shop import price
--- replace shop.py
-         return n
+         return n * 6
--- expect
assert price(1) == 6
