A named tuple whose fields change is made anew, and that is said.
--- file point.py
from typing import NamedTuple

class Point(NamedTuple):
    x: int
    y: int = 0
--- hold
import point
Point, old = point.Point, point.Point(1)
--- replace point.py
-     y: int = 0
+     y: int = 0
+     z: int = 0
--- expect
assert point.Point(1, 2, 3).z == 3
assert old == (1, 0)
assert point.Point._fields == ("x", "y", "z")
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR104", "point:Point")]
