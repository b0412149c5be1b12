A required field of an attrs class is reported with the instances that lack it.
needs: attrs
--- file point.py
import attr

@attr.s(auto_attribs=True)
class Point:
    x: int
--- hold
import point
Point, old = point.Point, point.Point(1)
--- replace point.py
-     x: int
+     x: int
+     y: int
--- expect
assert point.Point is Point
assert Point(1, 2).y == 2
--- report
assert [item.code for item in report.stale] == ["HMR105"]
