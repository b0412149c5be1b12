A function that a decorator had made something of is bare when another statement defines it without.
tags: cold
--- file shop.py
import functools
for once in (2,):
    @functools.singledispatch
    def price(x, y=1):
        return 2
--- file till.py
from shop import price
--- hold
import shop, till
held = till.price
--- edit shop.py
def price(f):
    return 3
--- expect
assert not hasattr(shop.price, "register"), vars(shop.price)
assert not hasattr(till.price, "registry")
assert held(1) == 3
