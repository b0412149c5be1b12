A name that a loop or a function of another module sets by `setattr` is followed by who reads it.
tags: cold
--- file conf.py
"""Settings."""
--- file fill.py
import conf

VALUES = {"price": 2, "rate": 3}
for name, value in VALUES.items():
    setattr(conf, name.upper(), value)
--- file constants.py
def put(module, prefix, names):
    for number, name in enumerate(names):
        setattr(module, prefix + name, number)
--- file shop.py
import sys

import conf
import fill
from conf import PRICE
from constants import put

TOTAL = conf.PRICE * conf.RATE
put(sys.modules[__name__], "SIZE_", ["S", "M"])
LARGEST = SIZE_M
--- hold
import shop
--- replace fill.py
- VALUES = {"price": 2, "rate": 3}
+ VALUES = {"price": 5, "rate": 3}
--- expect
assert (shop.TOTAL, shop.PRICE) == (15, 5)
--- replace constants.py
-     for number, name in enumerate(names):
+     for number, name in enumerate(names, 10):
--- expect
assert (shop.SIZE_S, shop.LARGEST) == (10, 11)
