A method edit of a NamedTuple is live for old tuples.
tags: cold
--- file shop.py
from typing import NamedTuple


class Point(NamedTuple):
    x: int
    y: int = 0

    def norm(self):
        return self.x + self.y
--- hold
from shop import Point
point = Point(3, 4)
--- replace shop.py
-         return self.x + self.y
+         return self.x * self.y
--- expect
assert point.norm() == 12
assert point == (3, 4)
