A method edit is live for instances made before, and the class is the same object.
--- file shop.py
class Basket:
    def __init__(self, n):
        self.n = n

    def total(self):
        return self.n
--- hold
import shop
from shop import Basket
basket = Basket(3)
total = basket.total
function = Basket.total
--- replace shop.py
-         return self.n
+         return self.n * 10
--- expect
assert basket.total() == 30
assert total() == 30
assert function(basket) == 30
assert shop.Basket is Basket
assert isinstance(basket, shop.Basket)
assert Basket.total is function
--- report
assert [str(change) for change in report.changes] == ["edited function shop:Basket.total"]
