A named tuple made by a call takes other defaults in place.
tags: cold
--- file point.py
from collections import namedtuple

Point = namedtuple("Point", "x y", defaults=[1])
--- hold
import point
Point, old = point.Point, point.Point(1, 2)
--- replace point.py
- Point = namedtuple("Point", "x y", defaults=[1])
+ Point = namedtuple("Point", "x y", defaults=[5])
--- expect
assert point.Point is Point
assert Point(0).y == 5
assert isinstance(old, point.Point)
