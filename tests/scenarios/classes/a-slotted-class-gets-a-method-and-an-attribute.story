A class with slots that stay takes methods and class attributes in place.
tags: cold
--- file point.py
class Point:
    __slots__ = ("x", "y")
    scale = 1

    def __init__(self, x, y):
        self.x, self.y = x, y
--- hold
import point
Point, old = point.Point, point.Point(1, 2)
--- replace point.py
-     scale = 1
+     scale = 2
+     unit = "m"
...
-         self.x, self.y = x, y
+         self.x, self.y = x, y
+
+     def total(self):
+         return (self.x + self.y) * self.scale
--- expect
assert point.Point is Point
assert old.total() == 6
assert old.unit == "m"
