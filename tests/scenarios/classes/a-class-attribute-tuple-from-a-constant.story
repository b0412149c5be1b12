A class attribute that uses a changed constant of its module follows it.
tags: cold
--- file shop.py
RATE = 2


class Basket:
    rates = (RATE, RATE + 1)
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
- RATE = 2
+ RATE = 5
--- expect
assert basket.rates == (5, 6)
