A constant imported inside a class body follows its edit.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
class Basket:
    from config import RATE

    double = RATE * 2
--- hold
from shop import Basket
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert (Basket.RATE, Basket.double) == (3, 6)
