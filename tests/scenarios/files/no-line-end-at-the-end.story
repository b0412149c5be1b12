A file without a final line end is live, and getting one runs nothing.
tags: cold
--- file shop.py bytes
STATE = []
def price():
    return "old"
--- hold
from shop import price
--- edit shop.py bytes
STATE = []
def price():
    return "new"
--- expect
assert price() == "new"
