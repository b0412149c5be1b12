A value that a property gave at import follows the property's edit.
imported: after
tags: cold
--- file models.py
class Basket:
    @property
    def total(self):
        return 2

def basket():
    return Basket()
--- file shop.py
from models import basket

TOTAL = basket().total
--- hold
import shop
--- replace models.py
-         return 2
+         return 3
--- expect
assert shop.TOTAL == 3
