A class edited again and again stays one class, each time as the source says.
--- file shop.py
class Basket:
    limit = 0
--- hold
from shop import Basket
import shop
basket = Basket()
--- edit shop.py
class Basket:
    limit = 1

    def one(self):
        return 1
--- expect
assert (basket.limit, basket.one()) == (1, 1)
--- edit shop.py
class Basket:
    def one(self, n=2):
        return n
--- expect
assert basket.one() == 2
assert not hasattr(basket, "limit")
--- edit shop.py
class Basket:
    @property
    def one(self):
        return 3
--- expect
assert basket.one == 3
--- edit shop.py
class Basket:
    one = 4
    limit = 5
--- expect
assert (basket.one, basket.limit) == (4, 5)
assert shop.Basket is Basket
