A class that loses its only base is the same class, and its instances keep what they have.
tags: cold
--- file shop.py
class Named:
    def name(self):
        return type(self).__name__


class Basket(Named):
    def total(self):
        return self.n
--- hold
import shop
from shop import Basket
basket = Basket()
basket.n = 5
--- replace shop.py
- class Basket(Named):
+ class Basket:
--- expect
assert shop.Basket is Basket and Basket.__mro__ == (Basket, object)
assert basket.total() == 5 and vars(basket) == {"n": 5} and not hasattr(basket, "name")
class Later(Basket):
    pass
later = Later()
later.n = 6
assert vars(later) == {"n": 6} and later.total() == 6
--- report
assert not report.stale
