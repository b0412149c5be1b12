A constant edited without a trace in size and time stamp reaches its importers.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
from config import RATE
--- hold
import shop
--- same-stamp config.py
RATE = 3
--- expect
assert shop.RATE == 3
