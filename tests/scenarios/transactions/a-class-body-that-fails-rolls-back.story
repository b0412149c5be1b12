A class whose new body raises is as before, with its old members.
--- file shop.py
class Basket:
    limit = 1

    def total(self):
        return "old"
--- hold
import shop
from shop import Basket
basket = Basket()
--- edit shop.py
class Basket:
    limit = 2
    wrong = 1 // 0

    def total(self):
        return "new"
--- expect
assert (Basket.limit, basket.total()) == (1, "old")
assert not hasattr(Basket, "wrong")
assert shop.Basket is Basket
--- report
assert not report.ok
assert report.error.kind == "ZeroDivisionError"
assert report.error.line == 3
--- replace shop.py
-     wrong = 1 // 0
+     wrong = 1 // 1
--- expect
assert (Basket.limit, Basket.wrong, basket.total()) == (2, 1, "new")
