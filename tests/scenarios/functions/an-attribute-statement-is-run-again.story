An edited top-level statement that writes on a function is run.
tags: cold
--- file shop.py
def price(n):
    return n * price.rate


price.rate = 2
--- hold
from shop import price
--- replace shop.py
- price.rate = 2
+ price.rate = 3
--- expect
assert price(2) == 6
