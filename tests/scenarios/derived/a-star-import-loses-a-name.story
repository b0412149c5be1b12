A name that was removed leaves the modules that star-imported it.
tags: cold
--- file config.py
RATE = 2
LIMIT = 9
--- file shop.py
from config import *
--- hold
import shop
--- edit config.py
RATE = 2
--- expect
assert not hasattr(shop, "LIMIT")
assert shop.RATE == 2
