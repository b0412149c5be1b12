A dataclass that becomes frozen refuses to be written to, old instances too, and can be hashed.
--- file point.py
from dataclasses import dataclass

@dataclass
class Point:
    x: int
--- hold
import point
Point, old = point.Point, point.Point(1)
--- replace point.py
- @dataclass
+ @dataclass(frozen=True)
--- expect
assert point.Point is Point
assert hash(old) == hash(Point(1))
try:
    old.x = 3
except AttributeError as error:
    refused = type(error).__name__
assert refused == "FrozenInstanceError"
assert old.x == 1
