An attrs class that gets a field has it in its `__init__`; instances made before get the default.
needs: attrs
--- file point.py
from attrs import define, field

@define(slots=False)
class Point:
    x: int
--- hold
import point
Point, old = point.Point, point.Point(1)
--- replace point.py
-     x: int
+     x: int
+     y: int = 5
+     tags: list = field(factory=list)
--- expect
assert point.Point is Point
assert Point(1, 2).y == 2
assert (old.y, old.tags) == (5, [])
assert old == Point(1)
assert repr(old) == "Point(x=1, y=5, tags=[])"
