A relative import that was added in a package works.
tags: cold
--- file pkg/__init__.py
--- file pkg/rates.py
RATE = 3
--- file pkg/shop.py
def price(n):
    return n
--- hold
from pkg.shop import price
--- edit pkg/shop.py
from . import rates
from .rates import RATE


def price(n):
    return n * RATE * rates.RATE
--- expect
assert price(1) == 9
