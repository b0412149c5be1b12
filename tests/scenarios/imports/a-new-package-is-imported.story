An edit can import a package that was made in the same revision, with its submodules.
tags: cold
--- file shop.py
def price(n):
    return n
--- hold
from shop import price
--- edit taxes/__init__.py
from .rates import RATE
--- edit taxes/rates.py
RATE = 3
--- edit shop.py
import taxes.rates


def price(n):
    return n * taxes.RATE * taxes.rates.RATE
--- expect
assert price(1) == 9
