A dataclass whose body says `__hash__ = None` gets none when its base is edited.
tags: cold
--- file shop.py
from dataclasses import dataclass

class Base:
    pass

@dataclass(frozen=True)
class Point(Base):
    x: int = 1
    __hash__ = None
--- hold
from shop import Point
--- replace shop.py
- class Base:
+ class Mixin:
+     def area(self):
+         return self.x
+
+ class Base(Mixin):
--- replace shop.py
-     x: int = 1
+     x: int = 2
--- expect
assert Point().area() == 2
assert vars(Point)["__hash__"] is None
