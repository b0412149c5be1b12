What is read of an object that stands in a module's place follows the object's class.
tags: cold
--- file shop.py
import sys
class Shop:
    rates = {"tea": 1}
    def __init__(self):
        self.limit = self.most()
    def most(self):
        return 3
    @property
    def double(self):
        return self.limit * 2
shop = Shop()
sys.modules[__name__] = shop
--- file use.py
import shop
from shop import limit
RATE = shop.rates["tea"]
BOTH = shop.limit, shop.double, limit
--- hold
import use
import shop as held
--- replace shop.py
-     rates = {"tea": 1}
+     rates = {"tea": 2}
--- expect
assert use.RATE == 2
--- replace shop.py
-         return 3
+         return 4
--- expect
import shop
assert use.BOTH == (4, 8, 4), use.BOTH
assert held is shop and held.limit == 4
--- report
assert report.ok and not report.stale, report
--- replace shop.py
-         return self.limit * 2
+         return self.limit * 3
--- expect
assert use.BOTH == (4, 12, 4), use.BOTH
