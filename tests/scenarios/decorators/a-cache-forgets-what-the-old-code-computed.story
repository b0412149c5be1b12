An lru_cache over an edited function holds no result of the old code.
tags: cold
--- file shop.py
from functools import lru_cache


@lru_cache
def price(n):
    return n
--- hold
from shop import price
price(1)
--- replace shop.py
-     return n
+     return n * 9
--- expect
assert price(1) == 9
