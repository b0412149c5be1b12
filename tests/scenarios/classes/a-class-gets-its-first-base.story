A class that gets its first base class has its methods, or the report says what is not live.
--- file shop.py
class Named:
    def name(self):
        return type(self).__name__


class Basket:
    def total(self):
        return 1
--- hold
import shop
from shop import Basket
basket = Basket()
--- replace shop.py
- class Basket:
+ class Basket(Named):
--- expect
assert shop.Basket().name() == "Basket"
assert isinstance(shop.Basket(), shop.Named)
--- report
assert isinstance(basket, shop.Named) or any("Basket" in item.target for item in report.stale)
