A class attribute that uses a constant of another module follows it, on the same class.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
from config import RATE


class Basket:
    rate = RATE * 10
--- hold
import shop
from shop import Basket
basket = Basket()
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert basket.rate == 30
assert shop.Basket is Basket
