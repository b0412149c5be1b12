A loop that filled a list of another module goes, which a call has made: what it put in is said to remain.
tags: still
--- file shelves.py
def stocked():
    return ["cake"]
SHELF = stocked()
--- file shop.py
from shelves import *

for name in ("tea", "milk"):
    SHELF.append(name)
OPEN = True
--- hold
import shelves, shop
--- replace shop.py
- for name in ("tea", "milk"):
-     SHELF.append(name)
--- expect
assert shelves.SHELF == ["cake", "tea", "milk"]
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:name")]
