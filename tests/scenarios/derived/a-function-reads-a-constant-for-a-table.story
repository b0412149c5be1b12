A table follows a constant that its maker reads as a global.
tags: cold
--- file config.py
RATE = 2
--- file tools.py
import config


def scaled(n):
    return n * config.RATE
--- file shop.py
from tools import scaled

TABLE = [scaled(n) for n in (1, 2)]
--- hold
import shop
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.TABLE == [3, 6]
