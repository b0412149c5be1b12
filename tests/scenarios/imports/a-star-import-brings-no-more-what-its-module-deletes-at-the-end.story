What a star-import brought and its module deletes in the end from now on is what stood above it again.
tags: cold
--- file a.py
RATE = 1
--- file b.py
RATE = 2
MORE = 3
--- file shop.py
from a import RATE
from b import *
TWICE = RATE * 2
--- hold
import shop
--- replace b.py
- MORE = 3
+ MORE = 3
+ del RATE
--- expect
assert (shop.RATE, shop.TWICE, shop.MORE) == (1, 2, 3)
--- replace b.py
- del RATE
+ RATE = 5
--- expect
assert (shop.RATE, shop.TWICE, shop.MORE) == (5, 10, 3)
