Names that came by a star-import follow their edit.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
from config import *

DOUBLE = RATE * 2
--- hold
import shop
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert (shop.RATE, shop.DOUBLE) == (3, 6)
