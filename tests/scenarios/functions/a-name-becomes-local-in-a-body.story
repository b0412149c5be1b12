A body that begins to bind a name which was global uses its own from then on.
tags: cold
--- file shop.py
RATE = 2


def price(n):
    return n * RATE
--- hold
from shop import price
--- replace shop.py
-     return n * RATE
+     RATE = 10
+     return n * RATE
--- expect
assert price(1) == 10
