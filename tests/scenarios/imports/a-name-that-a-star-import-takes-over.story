A name that goes from a module to one that it star-imports is still there.
tags: cold
--- file base.py
RATE = 1
--- file shop.py
from base import *

LIMIT = max(2, RATE)
LABEL = "shop"
--- hold
import shop
--- replace base.py
- RATE = 1
+ RATE = 3
+ LIMIT = max(2, RATE)
--- replace shop.py
- LIMIT = max(2, RATE)
- LABEL = "shop"
+ LABEL = "shop"
--- expect
assert shop.LIMIT == 3
