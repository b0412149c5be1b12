A default value that uses a changed constant has its new value, in place.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
from config import RATE


def price(n, rate=RATE, *, more=RATE + 1):
    return n, rate, more
--- hold
from shop import price
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert price(1) == (1, 3, 4)
