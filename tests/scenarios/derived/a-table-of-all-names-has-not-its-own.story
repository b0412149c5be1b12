A statement that goes through all names of its module does not find the one that it binds itself, when it runs again.
tags: cold
--- file prices.py
RATE = 2
--- file shop.py
from prices import *

TITLE = "shop"
NAMES = sorted(name for name in globals() if not name.startswith("_"))
LATER = 1
--- hold
import shop
--- replace prices.py
- RATE = 2
+ RATE = 2
+ TAX = 3
--- expect
assert shop.NAMES == ["RATE", "TAX", "TITLE"]
--- report
assert report.ok
