A star-import that goes takes along what a call had bound in its module.
tags: cold
--- file base.py
RATE = 1
def set_limit():
    global LIMIT
    LIMIT = 2
set_limit()
--- file shop.py
from base import *
total = 3
--- hold
import shop
--- replace shop.py
- from base import *
--- expect
assert not hasattr(shop, "LIMIT")
assert not hasattr(shop, "RATE")
