A functools.partial made before the edit calls the new code.
tags: cold
--- file shop.py
def price(n, rate):
    return n * rate
--- hold
from functools import partial
from shop import price
double = partial(price, rate=2)
--- replace shop.py
-     return n * rate
+     return n * rate + 1
--- expect
assert double(3) == 7
