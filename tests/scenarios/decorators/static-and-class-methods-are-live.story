Static and class methods run their new bodies, held ones too.
tags: cold
--- file shop.py
class Basket:
    @staticmethod
    def unit():
        return "old"

    @classmethod
    def named(cls):
        return cls.__name__
--- hold
from shop import Basket
unit, named = Basket.unit, Basket.named
--- replace shop.py
-         return "old"
+         return "new"
...
-         return cls.__name__
+         return cls.__name__.lower()
--- expect
assert (Basket.unit(), Basket().unit(), unit()) == ("new", "new", "new")
assert (Basket.named(), Basket().named(), named()) == ("basket", "basket", "basket")
