A module that became a package is live through the name that it always had.
tags: cold
--- file tax.py
def rate():
    return 1
--- file shop.py
import tax


def price():
    return tax.rate()
--- hold
from shop import price
--- delete tax.py
--- edit tax/__init__.py
def rate():
    return 2
--- expect
assert price() == 2
