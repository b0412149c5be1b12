A default value of a method that uses a changed constant has its new value.
tags: cold
--- file shop.py
RATE = 2


class Basket:
    def price(self, rate=RATE):
        return rate
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert basket.price() == 3
