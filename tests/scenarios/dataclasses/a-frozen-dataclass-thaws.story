A dataclass that is frozen no more can be written to, old instances too.
--- file point.py
from dataclasses import dataclass

@dataclass(frozen=True)
class Point:
    x: int
--- hold
import point
Point, old = point.Point, point.Point(1)
--- replace point.py
- @dataclass(frozen=True)
+ @dataclass
--- expect
assert point.Point is Point
old.x = 3
assert old.x == 3
assert Point.__hash__ is None
