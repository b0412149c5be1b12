A line that sets a key moves into the module that has the table: the key is there, with all that reads it.
tags: cold
--- file prices.py
RATE = 2
PRICES = {}
PRICES.update(milk=RATE)
--- file shop.py
from prices import *

PRICES["tea"] = RATE
NAMES = sorted(PRICES)
--- hold
import prices, shop
--- replace prices.py
- PRICES.update(milk=RATE)
+ PRICES["tea"] = RATE
--- replace shop.py
- PRICES["tea"] = RATE
--- expect
assert prices.PRICES == {"tea": 2} and shop.NAMES == ["tea"]
