A line that comes above others which sort a list, or turn it round, has its turn before these.
tags: cold
--- file rates.py
NAMES = []
--- file shop.py
from rates import NAMES
NAMES.append("milk")
NAMES.reverse()
if NAMES:
    NAMES.insert(0, "tea")
LAST = NAMES[-1]
--- hold
import rates, shop
names = rates.NAMES
--- replace shop.py
- NAMES.reverse()
+ for each in ("cake", "bun"):
+     NAMES.append(each)
+ NAMES.reverse()
--- expect
assert rates.NAMES == ["tea", "bun", "cake", "milk"], rates.NAMES
assert shop.LAST == "milk" and rates.NAMES is names
--- replace shop.py
- NAMES.reverse()
+ NAMES.sort()
--- expect
assert rates.NAMES == ["tea", "bun", "cake", "milk"], rates.NAMES
--- replace shop.py
- NAMES.append("milk")
+ NAMES.append("ale")
--- expect
assert rates.NAMES == ["tea", "ale", "bun", "cake"], rates.NAMES
assert shop.LAST == "cake" and rates.NAMES is names
