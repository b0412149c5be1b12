A dataclass with slots, which is made twice at import, takes a method edit.
needs: python>=3.11
--- file shop.py
from dataclasses import dataclass


@dataclass(slots=True, frozen=True)
class Point:
    x: int
    y: int

    def norm(self):
        return self.x + self.y
--- hold
import shop
from shop import Point
point = Point(3, 4)
--- replace shop.py
-         return self.x + self.y
+         return self.x * self.y
--- expect
assert point.norm() == 12
assert shop.Point is Point
assert hash(point) == hash(Point(3, 4))
