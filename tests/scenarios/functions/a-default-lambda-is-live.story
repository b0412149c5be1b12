A lambda in a default value runs its new code.
tags: cold
--- file shop.py
def price(n, rule=lambda n: n):
    return rule(n)
--- hold
from shop import price
--- replace shop.py
- def price(n, rule=lambda n: n):
+ def price(n, rule=lambda n: n * 7):
--- expect
assert price(1) == 7
