What __init_subclass__ did to subclasses is done anew when it is edited.
tags: cold
--- file base.py
class Base:
    def __init_subclass__(cls):
        cls.kind = "old"
--- file shop.py
from base import Base


class Basket(Base):
    pass
--- hold
from shop import Basket
--- replace base.py
-         cls.kind = "old"
+         cls.kind = "new"
--- expect
assert Basket.kind == "new"
