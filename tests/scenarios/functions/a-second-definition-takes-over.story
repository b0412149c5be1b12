A second definition of the same name, further down, takes over, for importers too.
tags: cold
--- file shop.py
def price():
    return "first"
--- file till.py
from shop import price
--- hold
import shop
import till
--- edit shop.py
def price():
    return "first"


def price():
    return "second"
--- expect
assert shop.price() == "second"
assert till.price() == "second"
