A member in place of a cached property that is inherited is what instances have, whatever that had computed for them.
tags: cold
--- file shop.py
from functools import cached_property
class Base:
    @cached_property
    def total(self):
        return 6
    @cached_property
    def limit(self):
        return 2
class Basket(Base):
    pass
--- hold
from shop import Base, Basket
base, basket = Base(), Basket()
computed = base.total, basket.total, basket.limit
--- replace shop.py
- class Basket(Base):
-     pass
+ class Basket(Base):
+     total = 7
--- expect
assert (base.total, basket.total, basket.limit) == (6, 7, 2)
--- replace shop.py
-     total = 7
+     total = 7
+     @property
+     def limit(self):
+         return 9
--- expect
assert (base.limit, basket.limit) == (2, 9)
