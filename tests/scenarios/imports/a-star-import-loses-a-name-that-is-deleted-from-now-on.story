A name that a module deletes in the end is gone from who star-imports it.
tags: cold
--- file shop.py
def price(n):
    return n
def other(n):
    return n
LIMIT = 3
--- file front.py
from shop import *
--- hold
import front
--- replace shop.py
- LIMIT = 3
+ LIMIT = 3
+ del price
--- expect
assert not hasattr(front, "price")
assert front.other(1) == 1
