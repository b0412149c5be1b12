A function that a star-import had covered, and that is imported from elsewhere now, moves nothing.
tags: cold
--- file prices.py
def rate(): return 2
--- file defaults.py
def rate(): return 9
--- file shop.py
def rate(): return 7
from prices import *
--- hold
import defaults, prices, shop
--- replace shop.py
- def rate(): return 7
+ from defaults import rate
--- expect
assert (shop.rate(), prices.rate(), defaults.rate()) == (2, 2, 9)
assert shop.rate is prices.rate
--- edit shop.py
from defaults import rate
--- expect
assert (shop.rate(), prices.rate(), defaults.rate()) == (9, 2, 9)
