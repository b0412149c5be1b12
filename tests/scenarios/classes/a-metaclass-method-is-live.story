A method edit in a metaclass is live on its classes.
tags: cold
--- file shop.py
class Meta(type):
    def label(cls):
        return "old"


class Basket(metaclass=Meta):
    pass
--- hold
from shop import Basket
--- replace shop.py
-         return "old"
+         return cls.__name__
--- expect
assert Basket.label() == "Basket"
