A name that was added comes through a star-import.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
from config import *
--- hold
import shop
--- replace config.py
- RATE = 2
+ RATE = 2
+ LIMIT = 9
--- expect
assert shop.LIMIT == 9
