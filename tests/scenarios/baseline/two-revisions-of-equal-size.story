Several edits of equal size and time stamp are each seen.
--- file shop.py
def price():
    return 1
--- hold
from shop import price
--- same-stamp shop.py
def price():
    return 2
--- expect
assert price() == 2
--- same-stamp shop.py
def price():
    return 3
--- expect
assert price() == 3
--- same-stamp shop.py
def price():
    return 1
--- expect
assert price() == 1
