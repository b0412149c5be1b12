A function that is defined a second time, in the same words, is the one that everybody holds.
tags: cold
--- file shop.py
RATES = {1: 2}


def rate(n, table=RATES):
    return table.get(n, 0)


BUILT = [rate(1)]
--- file till.py
from shop import rate
--- hold
import shop, till
held = shop.rate
--- replace shop.py
-     return table.get(n, 0)
+     return table.get(n, 0)
+
+
+ def rate(n, table=RATES):
+     return table.get(n, 0)
--- expect
assert shop.rate is held and till.rate is held
assert held(1) == 2 and held.__defaults__ == (shop.RATES,)
--- report
assert report.ok and not report.stale
--- replace shop.py
- def rate(n, table=RATES):
-     return table.get(n, 0)
-
-
- def rate(n, table=RATES):
-     return table.get(n, 0)
+ def rate(n, table=RATES):
+     return table.get(n, 0)
+
+
+ def rate(n, table=RATES):
+     return table.get(n, 1)
--- expect
assert shop.rate is held and till.rate is held
assert held(1) == 2 and held(5) == 1
