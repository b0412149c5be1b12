A module that an edit imports for the first time fills a list of another: who counts it counts anew.
tags: cold
--- file a.py
ROWS = [1]
--- file shop.py
from a import ROWS
TOTAL = len(ROWS)
--- hold
import shop
--- edit b.py
from a import ROWS
ROWS.append(2)
SIZE = 3
--- replace shop.py
- from a import ROWS
+ from a import ROWS
+ from b import SIZE
--- expect
assert shop.ROWS == [1, 2]
assert shop.TOTAL == 2
