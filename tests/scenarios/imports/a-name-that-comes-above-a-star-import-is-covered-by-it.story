A binding that comes above a star-import of the same name leaves that the last word.
tags: cold, still
--- file prices.py
def rate(): return 2
--- file defaults.py
def rate(): return 9
LIMIT = 5
--- file shop.py
from prices import *
TOTAL = rate()
--- hold
import defaults, shop
--- replace shop.py
- from prices import *
+ from defaults import rate
+ from prices import *
--- expect
assert (shop.rate(), shop.TOTAL) == (2, 2)
--- replace shop.py
- from defaults import rate
+ def rate(): return 7
--- expect
assert (shop.rate(), shop.TOTAL) == (2, 2)
--- replace shop.py
- def rate(): return 7
+ def rate(): return 8
--- expect
assert (shop.rate(), shop.TOTAL) == (2, 2)
