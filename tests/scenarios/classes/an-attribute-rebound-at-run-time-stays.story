A class attribute that the program rebound stays when something else is edited; its own edit wins.
imported: after
--- file shop.py
class Basket:
    limit = 5
    kind = "old"

    def total(self):
        return 1
--- hold
from shop import Basket
Basket.limit = 99
--- replace shop.py
-     kind = "old"
+     kind = "new"
--- expect
assert (Basket.kind, Basket.limit) == ("new", 99)
--- replace shop.py
-     limit = 5
+     limit = 6
--- expect
assert Basket.limit == 6
