A module imported inside the session and edited at once is live after the first revision.
imported: after
tags: cold
--- file shop.py
def price():
    return "old"
--- file other.py
VALUE = 1
--- hold
import other
from shop import price
--- same-stamp shop.py
def price():
    return "new"
--- expect
assert price() == "new"
