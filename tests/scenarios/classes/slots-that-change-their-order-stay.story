Slots written in another order are the same layout.
tags: cold
--- file point.py
class Point:
    __slots__ = ("x", "y")
    scale = 1
--- hold
import point
Point, old = point.Point, point.Point()
old.x = 5
--- replace point.py
-     __slots__ = ("x", "y")
-     scale = 1
+     __slots__ = ["y", "x"]
+     scale = 2
--- expect
assert point.Point is Point
assert (old.x, old.scale) == (5, 2)
