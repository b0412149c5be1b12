A class that gets one more base has its methods, in the right order.
tags: cold
--- file shop.py
class Base:
    def name(self):
        return "base"


class Loud:
    def name(self):
        return super().name().upper()


class Basket(Base):
    pass
--- hold
from shop import Basket
basket = Basket()
--- replace shop.py
- class Basket(Base):
+ class Basket(Loud, Base):
--- expect
assert basket.name() == "BASE"
