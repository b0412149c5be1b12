A star-import gives way to one of a module that is new, in one save: the names that both bring are there.
tags: cold
--- file a.py
from __future__ import annotations
RATE = 1
SIZE = 2
--- file shop.py
from a import *
TOTAL = SIZE
--- hold
import shop
--- edit b.py
from __future__ import annotations
SIZE = 3
--- replace shop.py
- from a import *
+ from a import RATE
+ from b import *
--- expect
assert shop.SIZE == 3 and shop.TOTAL == 3
assert shop.annotations.compiler_flag
assert shop.RATE == 1
