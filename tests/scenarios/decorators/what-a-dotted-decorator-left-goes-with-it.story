What a decorator of an imported module had set on a function goes with the decorator.
tags: cold
--- file shop.py
import functools

@functools.singledispatch
def price(n):
    return "any"
--- hold
import shop
held = shop.price
--- replace shop.py
- @functools.singledispatch
- def price(n):
+ def price(n):
--- expect
assert not hasattr(shop.price, "dispatch")
assert not hasattr(shop.price, "registry")
assert shop.price(1) == "any"
