A dataclass that becomes keyword-only has another `__init__`, in place.
tags: cold
--- file point.py
from dataclasses import dataclass

@dataclass
class Point:
    x: int = 1
    y: int = 2
--- hold
import point
Point = point.Point
--- replace point.py
- @dataclass
+ @dataclass(kw_only=True)
--- expect
assert point.Point is Point
assert Point(x=3).x == 3
assert Point.__match_args__ == ()
try:
    Point(3)
except TypeError:
    refused = True
assert refused
