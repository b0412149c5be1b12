A changed keyword of a class statement reaches __init_subclass__ on the same class.
tags: cold
--- file shop.py
class Base:
    def __init_subclass__(cls, kind, **rest):
        super().__init_subclass__(**rest)
        cls.kind = kind


class Basket(Base, kind="old"):
    pass
--- hold
import shop
from shop import Basket
--- replace shop.py
- class Basket(Base, kind="old"):
+ class Basket(Base, kind="new"):
--- expect
assert Basket.kind == "new"
assert shop.Basket is Basket
