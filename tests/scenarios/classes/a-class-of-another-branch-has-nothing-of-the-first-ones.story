A class that another branch defines now has only what its own body gives it.
tags: cold
--- file flags.py
BIG = True
--- file shop.py
from flags import BIG
if BIG:
    class Shop:
        rate = 2
        big = True
        def total(self):
            return 1
else:
    class Shop:
        rate = 3
        def sum(self):
            return 2
--- hold
import flags, shop
kept = shop.Shop()
--- replace flags.py
- BIG = True
+ BIG = False
--- expect
assert isinstance(kept, shop.Shop) and kept.sum() == 2 and kept.rate == 3
assert not hasattr(shop.Shop, "big") and not hasattr(shop.Shop, "total")
--- replace shop.py
-         rate = 3
+         rate = 4
--- expect
assert kept.rate == 4 and kept.sum() == 2 and not hasattr(kept, "big")
--- replace flags.py
- BIG = False
+ BIG = True
--- expect
assert kept.total() == 1 and kept.rate == 2 and kept.big and not hasattr(kept, "sum")
