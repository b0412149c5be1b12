A partial whose bound value changed is made anew in its module and its importers.
tags: cold
--- file shop.py
from functools import partial

RATE = 2


def price(n, rate):
    return n * rate


usual = partial(price, rate=RATE)
--- file till.py
from shop import usual
--- hold
import shop
import till
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert (shop.usual(1), till.usual(1)) == (3, 3)
