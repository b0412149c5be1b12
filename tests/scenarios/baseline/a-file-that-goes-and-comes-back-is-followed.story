A file that was deleted and written again by an editor is followed.
tags: cold
--- file shop.py
def price():
    return 1
--- hold
from shop import price
--- delete shop.py
--- edit shop.py
def price():
    return 2
--- expect
assert price() == 2
