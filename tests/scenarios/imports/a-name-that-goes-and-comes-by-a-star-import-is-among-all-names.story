A name whose own statement goes, and which a star-import brings now, is among all names.
tags: cold
--- file prices.py
tea = 1
--- file shop.py
from prices import *

milk = 0
if milk:
    milk = 2
bread = 2
NAMES = sorted(name for name in globals() if name in ("tea", "milk", "bread"))
--- hold
import prices, shop
--- edit prices.py
milk = 1
--- edit shop.py
from prices import *

bread = 2
NAMES = sorted(name for name in globals() if name in ("tea", "milk", "bread"))
--- expect
assert (shop.NAMES, shop.milk) == (["bread", "milk"], 1)
