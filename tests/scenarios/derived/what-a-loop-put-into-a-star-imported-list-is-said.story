A loop that filled a list of another module goes: what it put in is said to remain, by whichever import it had the list.
tags: still
--- file shelves.py
SHELF = ["cake"]
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
