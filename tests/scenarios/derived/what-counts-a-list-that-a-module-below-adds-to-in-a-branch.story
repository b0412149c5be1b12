A statement counts what a cold start has in a collection when it comes to it, whatever alters that below.
tags: cold
--- file stock.py
ITEMS = [2 + 3, 3]
PRICES = {step: step + 9 for step in range(3)}
--- file early.py
--- file cut.py
from stock import ITEMS, PRICES
for once in (2,):
    if isinstance(ITEMS, dict):
        ITEMS |= {8: 2}
    else:
        ITEMS += [3]
BEST = 2 + len(PRICES)
if 1 in PRICES and len(PRICES) > 2:
    del PRICES[1]
--- hold
import stock, early, cut
--- edit early.py
from stock import ITEMS, PRICES
COUNT = len(ITEMS)
KEYS = list(PRICES)
--- replace cut.py
- BEST = 2 + len(PRICES)
+ BEST = 3 + len(PRICES)
--- expect
assert early.COUNT == 2, early.COUNT
assert early.KEYS == [0, 1, 2], early.KEYS
assert cut.BEST == 6, cut.BEST
assert stock.ITEMS == [5, 3, 3]
assert stock.PRICES == {0: 9, 2: 11}
--- edit early.py
from stock import ITEMS, PRICES
COUNT = len(ITEMS) * 2
KEYS = tuple(PRICES)
--- expect
assert early.COUNT == 4, early.COUNT
assert early.KEYS == (0, 1, 2), early.KEYS
assert stock.ITEMS == [5, 3, 3], stock.ITEMS
