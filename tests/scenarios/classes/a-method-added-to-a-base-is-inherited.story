A method added to a base class is there for instances of subclasses in other modules.
tags: cold
--- file base.py
class Base:
    pass
--- file shop.py
from base import Base


class Basket(Base):
    pass
--- hold
from shop import Basket
basket = Basket()
--- replace base.py
-     pass
+     def name(self):
+         return type(self).__name__
--- expect
assert basket.name() == "Basket"
