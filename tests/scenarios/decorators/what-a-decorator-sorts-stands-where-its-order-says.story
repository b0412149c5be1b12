A decorator puts in and sorts: an edited order, and an edited body among equals, stand as at a start.
tags: cold
--- file base.py
import bisect

STEPS, SORTED = [], []

def step(order):
    def decorate(function):
        STEPS.append((order, function))
        STEPS.sort(key=lambda entry: entry[0])
        bisect.insort(SORTED, (order, function.__name__))
        return function
    return decorate
--- file shop.py
from base import STEPS, step

@step(1)
def read():
    return "read"

@step(3)
def keep():
    return "keep"

@step(2)
def double():
    return "double"

@step(2)
def total():
    return "total"

NAMES = [function.__name__ for _, function in STEPS]
--- hold
import base, shop
def names():
    assert shop.NAMES == [function.__name__ for _, function in base.STEPS]
    return shop.NAMES
--- replace shop.py
- @step(2)
- def double():
+ @step(5)
+ def double():
--- expect
assert names() == ["read", "total", "keep", "double"]
assert base.SORTED == [(1, "read"), (2, "total"), (3, "keep"), (5, "double")]
--- replace shop.py
- @step(5)
- def double():
+ @step(2)
+ def double():
--- expect
assert names() == ["read", "double", "total", "keep"]
--- replace shop.py
- @step(2)
- def total():
+ @step(2)
+ def mean():
+     return "mean"
+ 
+ @step(1)
+ def total():
--- expect
assert names() == ["read", "total", "double", "mean", "keep"]
