A slotted attrs class takes a method, a default and a validator in place.
needs: attrs
tags: cold
--- file point.py
from attrs import define, field

@define
class Point:
    x: int
    y: int = 1

    def total(self):
        return self.x + self.y
--- hold
import point
Point, old = point.Point, point.Point(1)
--- replace point.py
-     y: int = 1
+     y: int = field(default=4, converter=int)
...
-         return self.x + self.y
+         return (self.x + self.y) * 10
+
+     def double(self):
+         return self.x * 2
--- expect
assert point.Point is Point
assert old.double() == 2
assert Point(1).total() == 50
assert Point(1, "3").y == 3
