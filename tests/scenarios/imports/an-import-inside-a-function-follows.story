A function that imports at call time sees the edited module.
tags: cold
--- file tax.py
RATE = 2
--- file shop.py
def price(n):
    from tax import RATE

    return n * RATE
--- hold
from shop import price
price(1)
--- replace tax.py
- RATE = 2
+ RATE = 3
--- expect
assert price(1) == 3
