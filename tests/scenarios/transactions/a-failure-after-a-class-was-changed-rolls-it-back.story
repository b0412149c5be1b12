A class that was changed already is as before when a later statement fails.
tags: still
--- file shop.py
class Basket:
    limit = 1

    def total(self, n=1):
        return "old", n

    def gone(self):
        return "still here"


LAST = 1
--- hold
import shop
from shop import Basket
basket = Basket()
members = sorted(vars(Basket))
--- edit shop.py
class Basket:
    limit = 2

    def total(self, n=2, *, more=3):
        """New."""
        return "new", n, more

    @property
    def added(self):
        return 1


LAST = 1 // 0
--- expect
assert basket.total() == ("old", 1)
assert basket.total.__doc__ is None
assert basket.gone() == "still here"
assert Basket.limit == 1
assert sorted(vars(Basket)) == members
--- report
assert not report.ok
