A cached function that only moved keeps its cache.
--- file shop.py
from functools import lru_cache

CALLS = []


@lru_cache
def price():
    CALLS.append(1)
    return 1
--- hold
import shop
shop.price()
--- replace shop.py
- CALLS = []
+ # What was computed.
+ CALLS = []
--- expect
shop.price()
assert shop.CALLS == [1]
assert shop.price.__wrapped__.__code__.co_firstlineno == 7
