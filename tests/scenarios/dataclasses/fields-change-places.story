Dataclass fields that change places change the order of the parameters, in place.
tags: cold
--- file point.py
from dataclasses import dataclass

@dataclass
class Point:
    x: int
    y: int
--- hold
import point
Point, old = point.Point, point.Point(x=1, y=2)
--- replace point.py
-     x: int
-     y: int
+     y: int
+     x: int
--- expect
assert point.Point is Point
assert Point(5, 6).y == 5
assert Point.__match_args__ == ("y", "x")
assert repr(old) == "Point(y=2, x=1)"
