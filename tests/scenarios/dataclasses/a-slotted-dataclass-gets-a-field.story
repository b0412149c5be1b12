A slotted dataclass that gets a field is made anew, and that is said.
--- file point.py
from dataclasses import dataclass

@dataclass(slots=True)
class Point:
    x: int
--- hold
import point
old = point.Point(1)
--- replace point.py
-     x: int
+     x: int
+     y: int = 0
--- expect
assert point.Point(1, 2).y == 2
assert old.x == 1
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR104", "point:Point")]
