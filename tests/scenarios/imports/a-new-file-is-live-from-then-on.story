A file that an edit imported is watched like the others.
tags: cold
--- file shop.py
def price(n):
    return n
--- hold
from shop import price
--- edit tax.py
def tax(n):
    return n * 2
--- edit shop.py
from tax import tax


def price(n):
    return tax(n)
--- expect
assert price(2) == 4
--- edit tax.py
def tax(n):
    return n * 20
--- expect
assert price(2) == 40
