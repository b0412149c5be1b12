What the program has put into a collection is there for a statement that counts it again.
--- file stock.py
ITEMS = [2, 3]
--- file early.py
from stock import ITEMS
FACTOR = 1
COUNT = len(ITEMS) * FACTOR
--- file late.py
from stock import ITEMS
for once in (2,):
    ITEMS += [once]
--- hold
import stock, early, late
stock.ITEMS.append(7)
--- replace early.py
- FACTOR = 1
+ FACTOR = 10
--- expect
assert early.COUNT >= 30, early.COUNT
assert stock.ITEMS == [2, 3, 2, 7]
