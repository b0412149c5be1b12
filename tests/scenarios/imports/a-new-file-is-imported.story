An edit can import a file that was made in the same revision.
tags: cold
--- file shop.py
def price(n):
    return n
--- hold
from shop import price
--- edit tax.py
RATE = 2
--- edit shop.py
from tax import RATE


def price(n):
    return n * RATE
--- expect
assert price(2) == 4
