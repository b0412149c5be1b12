Markers for positional-only and keyword-only parameters are live.
tags: cold
--- file shop.py
def price(n, rate):
    return n * rate
--- hold
from shop import price
--- replace shop.py
- def price(n, rate):
+ def price(n, /, *, rate):
--- expect
assert price(2, rate=3) == 6
for wrong in (lambda: price(n=2, rate=3), lambda: price(2, 3)):
    try:
        wrong()
    except TypeError:
        pass
    else:
        raise AssertionError("the old signature still works")
