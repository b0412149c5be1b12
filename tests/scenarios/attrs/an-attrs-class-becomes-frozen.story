An attrs class that becomes frozen refuses to be written to.
needs: attrs
--- file point.py
from attrs import define

@define(slots=False)
class Point:
    x: int
--- hold
import point
Point, old = point.Point, point.Point(1)
--- replace point.py
- @define(slots=False)
+ @define(slots=False, frozen=True)
--- expect
assert point.Point is Point
try:
    old.x = 2
except AttributeError as error:
    refused = type(error).__name__
assert refused == "FrozenInstanceError"
