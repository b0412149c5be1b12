A named tuple made by a call is never silently doubled when its fields change.
--- file point.py
from collections import namedtuple

Point = namedtuple("Point", "x y")
--- hold
import point
Point, old = point.Point, point.Point(1, 2)
--- replace point.py
- Point = namedtuple("Point", "x y")
+ Point = namedtuple("Point", "x y z", defaults=[0])
--- expect
assert point.Point(1, 2).z == 0
assert old == (1, 2)
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR104", "point:Point")]
