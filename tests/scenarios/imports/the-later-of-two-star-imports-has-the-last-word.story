Where two star-imports bring one name, the later one has the last word, whichever runs again.
tags: cold
--- file one.py
SIZE = 1
ONLY = 1
--- file two.py
SIZE = 2
--- file shop.py
from one import *
from two import *
--- hold
import one, two, shop
--- edit one.py
SIZE = 10
ONLY = 10
--- expect
assert (shop.SIZE, shop.ONLY) == (2, 10)
