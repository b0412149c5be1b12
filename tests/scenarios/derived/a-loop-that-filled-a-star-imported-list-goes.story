A loop that filled a list of another module goes, and so does what it put in, by whichever import it had the list.
tags: cold
--- file shelves.py
SHELF = ["cake"]
--- file shop.py
from shelves import *

for name in ("tea", "milk"):
    SHELF.append(name)
OPEN = True
--- hold
import shelves, shop
shelf = shelves.SHELF
--- replace shop.py
- for name in ("tea", "milk"):
-     SHELF.append(name)
--- expect
assert shelves.SHELF == ["cake"] and shelves.SHELF is shelf
--- report
assert not report.stale, str(report)
