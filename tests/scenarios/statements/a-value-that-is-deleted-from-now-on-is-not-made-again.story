A value that is deleted from now on is not made again by what makes it.
tags: cold
--- file shop.py
MADE = {n: (lambda n=n: n) for n in "abc"}
base = 2
PRICE = base + 1
--- file front.py
from shop import *
--- hold
import shop, front
--- replace shop.py
- PRICE = base + 1
+ PRICE = base + 1
+ del MADE
+ del base
--- expect
assert not hasattr(shop, "MADE") and not hasattr(shop, "base")
assert not hasattr(front, "MADE") and not hasattr(front, "base")
assert front.PRICE == 3
--- report
assert [action.line for action in report.actions if action.module == "shop"] == [4, 5]
