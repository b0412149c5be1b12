A method edit leaves what a class decorator put on the class.
tags: cold
--- file shop.py
def named(cls):
    cls.label = cls.__name__.lower()
    return cls


@named
class Basket:
    def total(self):
        return 1
--- hold
from shop import Basket
--- replace shop.py
-     def total(self):
-         return 1
+     def total(self):
+         return 2
+
+     def more(self):
+         return 3
--- expect
assert Basket.label == "basket"
assert (Basket().total(), Basket().more()) == (2, 3)
