A changed default value is in place wherever the function is held.
tags: cold
--- file shop.py
def price(n, factor=2):
    return n * factor
--- hold
from shop import price
--- replace shop.py
- def price(n, factor=2):
+ def price(n, factor=5):
--- expect
assert price(2) == 10
assert price.__defaults__ == (5,)
