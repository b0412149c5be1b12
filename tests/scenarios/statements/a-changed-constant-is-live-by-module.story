A changed constant is seen by those who read it from its module.
tags: cold
--- file shop.py
RATE = 2


def price(n):
    return n * RATE
--- hold
import shop
from shop import price
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.RATE == 3
assert price(2) == 6
