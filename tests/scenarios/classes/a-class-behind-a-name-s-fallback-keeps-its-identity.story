A class whose name is bound before it, too, stays itself when that other statement is edited.
--- file shop.py
try:
    from nowhere import Basket
except ImportError:
    Basket = None


class Basket:
    def total(self):
        return 1
--- hold
from shop import Basket

basket = Basket()
--- replace shop.py
-     Basket = None
+     Basket = object
...
-         return 1
+         return 2
--- expect
import shop

assert shop.Basket is Basket
assert basket.total() == 2
