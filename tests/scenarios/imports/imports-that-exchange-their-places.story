Where an import and a star-import exchange their places, the last one has the say.
tags: cold
--- file a.py
RATE = 1
--- file b.py
RATE = 2
--- file shop.py
from a import RATE
from b import *
TWICE = RATE * 2
--- hold
import shop
--- replace shop.py
- from a import RATE
- from b import *
+ from b import *
+ from a import RATE
--- expect
assert (shop.RATE, shop.TWICE) == (1, 2), (shop.RATE, shop.TWICE)
