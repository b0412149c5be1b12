A class that moves to a module of its own and is imported back is the same class there.
tags: cold
--- file shop/__init__.py
--- file shop/models.py
class Basket:
    limit = 3

    def total(self):
        return 1


class Big(Basket):
    pass
--- hold
import pickle
from shop import models
from shop.models import Basket

basket = Basket()
big = models.Big()
--- edit shop/base.py
class Basket:
    limit = 3

    def total(self):
        return 2
--- edit shop/models.py
from shop.base import Basket


class Big(Basket):
    pass
--- expect
import shop.base

assert models.Basket is shop.base.Basket is Basket is type(basket)
assert issubclass(models.Big, shop.base.Basket)
assert Basket.__module__ == "shop.base"
assert basket.total() == big.total() == 2
assert type(pickle.loads(pickle.dumps(basket))) is Basket
