A single statement that runs again does so under the file's future imports.
tags: cold
--- file shop.py
from __future__ import annotations

LIMIT: Nowhere = 1


class Basket:
    n: Nowhere = 1
--- hold
import shop
--- replace shop.py
- LIMIT: Nowhere = 1
+ LIMIT: Nowhere = 2
...
-     n: Nowhere = 1
+     n: Nowhere = 2
--- expect
assert (shop.LIMIT, shop.Basket.n) == (2, 2)
