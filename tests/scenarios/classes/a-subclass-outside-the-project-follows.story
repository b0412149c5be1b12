A subclass defined by somebody else follows its edited base class.
--- file shop.py
class Basket:
    limit = 1

    def total(self):
        return "old"
--- hold
import shop

class Mine(shop.Basket):
    def total(self):
        return ["mine", super().total(), self.limit]

mine = Mine()
--- replace shop.py
-     limit = 1
+     limit = 2
...
-         return "old"
+         return "new"
--- expect
assert mine.total() == ["mine", "new", 2]
assert issubclass(Mine, shop.Basket)
