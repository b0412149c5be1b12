An edit of a base class's method is live through subclasses in other modules.
tags: cold
--- file base.py
class Base:
    def name(self):
        return "base"
--- file middle.py
from base import Base


class Middle(Base):
    def name(self):
        return super().name() + " middle"
--- file shop.py
from middle import Middle


class Basket(Middle):
    pass
--- hold
from shop import Basket
basket = Basket()
--- replace base.py
-         return "base"
+         return "BASE"
--- expect
assert basket.name() == "BASE middle"
