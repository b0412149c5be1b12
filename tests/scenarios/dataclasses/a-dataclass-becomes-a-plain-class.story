A dataclass that loses its decorator loses what that had made.
--- file point.py
from dataclasses import dataclass

@dataclass
class Point:
    x: int = 1
--- hold
import point, dataclasses
Point, old = point.Point, point.Point(5)
--- replace point.py
- @dataclass
- class Point:
+ class Point:
--- expect
assert point.Point is Point
assert not dataclasses.is_dataclass(Point)
assert old.x == 5
assert old != Point()
try:
    Point(5)
except TypeError:
    refused = True
assert refused
