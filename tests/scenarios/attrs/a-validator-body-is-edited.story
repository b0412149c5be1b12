The new body of an attrs validator is live.
needs: attrs
--- file point.py
from attrs import define, field

@define
class Point:
    x: int = field()

    @x.validator
    def check(self, attribute, value):
        if value < 0:
            raise ValueError("small")
--- hold
import point
Point = point.Point
--- replace point.py
-         if value < 0:
-             raise ValueError("small")
+         if value > 9:
+             raise ValueError("big")
--- expect
assert point.Point is Point
assert Point(-1).x == -1
try:
    Point(10)
except ValueError as error:
    said = str(error)
assert said == "big"
