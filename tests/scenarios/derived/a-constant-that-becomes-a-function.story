A constant that is now a function reaches its importers.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
from config import RATE
--- hold
import config
import shop
--- edit config.py
def RATE():
    return 3
--- expect
assert shop.RATE() == 3
assert shop.RATE is config.RATE
