A constant imported under another name follows its edit.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
from config import RATE as FACTOR
--- hold
import shop
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.FACTOR == 3
assert not hasattr(shop, "RATE")
