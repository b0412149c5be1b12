A field that becomes a `ClassVar` is no parameter any more.
tags: cold
--- file point.py
from dataclasses import dataclass
from typing import ClassVar

@dataclass
class Point:
    x: int
    unit: str = "m"
--- hold
import point, dataclasses
Point = point.Point
--- replace point.py
-     unit: str = "m"
+     unit: ClassVar[str] = "km"
--- expect
assert [f.name for f in dataclasses.fields(Point)] == ["x"]
assert Point(1).unit == "km"
assert point.Point is Point
