Defaults of keyword-only parameters follow the source, new ones too.
tags: cold
--- file shop.py
def price(n, *, factor=2):
    return n * factor
--- hold
from shop import price
--- replace shop.py
- def price(n, *, factor=2):
-     return n * factor
+ def price(n, *, factor=3, extra=1):
+     return n * factor + extra
--- expect
assert price(2) == 7
assert price.__kwdefaults__ == {"factor": 3, "extra": 1}
