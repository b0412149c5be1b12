A parameter whose default was removed is required at the next call.
tags: cold
--- file shop.py
def price(n, factor=2):
    return n * factor
--- hold
from shop import price
--- replace shop.py
- def price(n, factor=2):
+ def price(n, factor):
--- expect
assert price.__defaults__ is None
try:
    price(2)
except TypeError as error:
    assert "factor" in str(error)
else:
    raise AssertionError("price(2) should miss its factor")
