An attrs class that loses a field and whose fields change places has another `__init__`.
needs: attrs
tags: cold
--- file point.py
import attr

@attr.s
class Point:
    x = attr.ib()
    y = attr.ib()
    z = attr.ib(default=0)
--- hold
import point
Point = point.Point
--- replace point.py
-     x = attr.ib()
-     y = attr.ib()
-     z = attr.ib(default=0)
+     y = attr.ib()
+     x = attr.ib()
--- expect
assert point.Point is Point
assert Point(1, 2).y == 1
assert [a.name for a in Point.__attrs_attrs__] == ["y", "x"]
assert repr(Point(1, 2)) == "Point(y=1, x=2)"
