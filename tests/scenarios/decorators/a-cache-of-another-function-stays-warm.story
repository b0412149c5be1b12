An edit elsewhere leaves a cache alone.
--- file shop.py
from functools import lru_cache

CALLS = []


@lru_cache
def price(n):
    CALLS.append(n)
    return n


def other():
    return 1
--- hold
import shop
shop.price(1)
--- replace shop.py
-     return 1
+     return 2
--- expect
assert shop.other() == 2
shop.price(1)
assert shop.CALLS == [1]
