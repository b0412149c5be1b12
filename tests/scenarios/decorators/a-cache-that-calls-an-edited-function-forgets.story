A cached function whose callee was edited computes anew.
tags: cold
--- file shop.py
from functools import lru_cache


def rate():
    return 2


@lru_cache
def price(n):
    return n * rate()
--- hold
from shop import price
price(1)
--- replace shop.py
-     return 2
+     return 3
--- expect
assert price(1) == 3
