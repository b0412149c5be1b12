A named tuple whose fields stay takes a new default and a new method in place.
tags: cold
--- file point.py
from typing import NamedTuple

class Point(NamedTuple):
    x: int
    y: int = 0
--- hold
import point
Point, old = point.Point, point.Point(1, 0)
--- replace point.py
-     y: int = 0
+     y: int = 7
+
+     def total(self):
+         return self.x + self.y
--- expect
assert point.Point is Point
assert Point(1) == (1, 7)
assert Point._field_defaults == {"y": 7}
assert old.total() == 1
