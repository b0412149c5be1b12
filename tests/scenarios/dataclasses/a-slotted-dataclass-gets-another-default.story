A slotted dataclass whose fields stay takes another default in place.
tags: cold
--- file point.py
from dataclasses import dataclass

@dataclass(slots=True)
class Point:
    x: int
    y: int = 0

    def total(self):
        return self.x + self.y
--- hold
import point
Point, old = point.Point, point.Point(1)
--- replace point.py
-     y: int = 0
+     y: int = 5
...
-         return self.x + self.y
+         return (self.x + self.y) * 10
--- expect
assert point.Point is Point
assert Point(1).y == 5
assert Point(1).total() == 60
assert type(old) is Point
