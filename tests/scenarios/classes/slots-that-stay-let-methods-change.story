A class with unchanged __slots__ takes an edited method for old instances.
tags: cold
--- file shop.py
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return self.x + self.y
--- hold
import shop
from shop import Point
point = Point(3, 4)
--- replace shop.py
-         return self.x + self.y
+         return self.x * self.y
+
+     def swapped(self):
+         return Point(self.y, self.x)
--- expect
assert point.norm() == 12
assert point.swapped().x == 4
assert shop.Point is Point
assert not hasattr(point, "__dict__")
