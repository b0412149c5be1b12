A plain class that becomes a dataclass does so in place.
--- file point.py
from dataclasses import dataclass

class Point:
    x: int = 1
--- hold
import point
Point, old = point.Point, point.Point()
--- replace point.py
- class Point:
+ @dataclass
+ class Point:
--- expect
assert point.Point is Point
assert Point(5).x == 5
assert repr(old) == "Point(x=1)"
