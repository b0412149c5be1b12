An edited __all__ decides what a star-import brings.
tags: cold
--- file config.py
__all__ = ["RATE"]
RATE = 2
LIMIT = 9
--- file shop.py
from config import *
--- hold
import shop
--- replace config.py
- __all__ = ["RATE"]
+ __all__ = ["LIMIT"]
--- expect
assert shop.LIMIT == 9
assert not hasattr(shop, "RATE")
