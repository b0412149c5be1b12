A class that gets its first base class has its methods, in place, with all instances and subclasses; and loses them again.
tags: cold
--- file shop.py
class Named:
    kind = "named"
    def name(self):
        return type(self).__name__


class Basket:
    def total(self):
        return 1


class Gift(Basket):
    def total(self):
        return super().total() + 1
--- hold
import shop, weakref
from shop import Basket, Gift
basket, gift = Basket(), Gift()
basket.n = 5
there = weakref.ref(basket)
--- replace shop.py
- class Basket:
+ class Basket(Named):
--- expect
assert shop.Basket is Basket and Basket.__bases__ == (shop.Named,) and Basket in shop.Named.__subclasses__()
assert (basket.name(), gift.name(), shop.Basket().name()) == ("Basket", "Gift", "Basket")
assert isinstance(basket, shop.Named) and issubclass(Gift, shop.Named)
assert vars(basket) == {"n": 5} and there() is basket and gift.total() == 2
--- report
assert not report.stale
--- replace shop.py
-     kind = "named"
+     kind = "Named"
--- expect
assert basket.kind == gift.kind == "Named"
--- replace shop.py
- class Basket(Named):
+ class Basket:
--- expect
assert shop.Basket is Basket and Basket.__bases__ == (object,) and not shop.Named.__subclasses__()
assert not hasattr(basket, "name") and not isinstance(gift, shop.Named)
assert vars(basket) == {"n": 5} and gift.total() == 2
--- report
assert not report.stale
