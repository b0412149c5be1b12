A table or a class member that names a bare object holds the one that the name has now.
tags: cold
--- file marks.py
MISSING = object()
--- file other.py
MISSING = object()
--- file shop.py
from marks import MISSING
TABLE = {"none": MISSING, "all": [MISSING]}
FIRST = MISSING
class Shop:
    nothing = MISSING
    def sell(self, what=MISSING):
        return what
def buy(*, what=MISSING):
    return what
--- hold
import shop
from shop import Shop, buy, TABLE
mine = Shop()
--- replace shop.py
- from marks import MISSING
+ from other import MISSING
--- expect
import other
assert mine.nothing is Shop.nothing is other.MISSING
assert mine.sell() is buy() is other.MISSING is shop.FIRST
assert shop.TABLE["none"] is shop.TABLE["all"][0] is other.MISSING
