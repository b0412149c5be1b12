A decorator is taken off: what it had noted on the function goes with it.
tags: cold
--- file shop.py
import functools

@functools.singledispatch
def price(x, y=1):
    return 0

@functools.lru_cache
def weight(x):
    return 1
--- hold
import shop
held = shop.price
--- replace shop.py
- @functools.singledispatch
- def price(x, y=1):
-     return 0
+ def price(x, y=0):
+     return x + 1
...
- @functools.lru_cache
- def weight(x):
+ def weight(x):
--- expect
assert held is shop.price
assert held(1) == 2
assert set(vars(held)) <= {"__wrapped__"}
assert not hasattr(shop.weight, "cache_info")
