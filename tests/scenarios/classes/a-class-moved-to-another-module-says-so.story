A class that moves to the module that imported it says that it is that module's.
tags: cold
--- file base.py
class Basket:
    def total(self):
        return 1
--- file shop.py
from base import Basket
--- hold
import base, shop
--- edit base.py
LIMIT = 1
--- edit shop.py
class Basket:
    def total(self):
        return 1
--- expect
import pickle

assert base.LIMIT == 1
assert shop.Basket.__module__ == "shop"
assert pickle.loads(pickle.dumps(shop.Basket)) is shop.Basket
