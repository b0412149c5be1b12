A star-import that goes takes its names along, also when their own module loses them with the same save.
tags: cold
--- file prices.py
RATE = 2
LIMIT = 5
--- file shop.py
from prices import *
SIZE = 1
--- hold
import prices, shop
--- edit prices.py
LIMIT = 5
--- edit shop.py
SIZE = 1
--- expect
assert not hasattr(shop, "RATE") and not hasattr(shop, "LIMIT")
assert shop.SIZE == 1
