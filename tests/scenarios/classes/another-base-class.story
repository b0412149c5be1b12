A class whose base changed inherits from the new one and is the same object.
tags: cold
--- file shop.py
class A:
    def name(self):
        return "a"


class B:
    def name(self):
        return "b"


class Basket(A):
    pass
--- hold
import shop
from shop import Basket
basket = Basket()
--- replace shop.py
- class Basket(A):
+ class Basket(B):
--- expect
assert shop.Basket is Basket
assert basket.name() == "b"
assert issubclass(Basket, shop.B)
assert not issubclass(Basket, shop.A)
