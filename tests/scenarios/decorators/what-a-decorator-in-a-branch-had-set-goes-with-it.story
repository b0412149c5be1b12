What a decorator in a branch had set on a function goes with the decorator.
tags: cold
--- file shop.py
import functools
try:
    @functools.singledispatch
    def price(n, rate=1):
        return 7
finally:
    pass
--- hold
import shop
--- edit shop.py
import functools
def price(n, rate=3):
    return n + rate
--- expect
assert shop.price(2) == 5
assert not hasattr(shop.price, "dispatch")
assert not hasattr(shop.price, "registry")
--- edit shop.py
import functools
def mark(f):
    f.mark = 1
    return f
try:
    @mark
    def price(n, rate=3):
        return n + rate
finally:
    pass
--- expect
assert shop.price.mark == 1
--- edit shop.py
import functools
def mark(f):
    f.mark = 1
    return f
try:
    def price(n, rate=3):
        return n + rate
finally:
    pass
--- expect
assert not hasattr(shop.price, "mark")
