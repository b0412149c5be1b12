An `InitVar` and a `__post_init__` that are added are live for new instances.
tags: cold
--- file point.py
from dataclasses import dataclass, InitVar

@dataclass
class Point:
    x: int
--- hold
import point
Point = point.Point
--- replace point.py
-     x: int
+     x: int
+     factor: InitVar[int] = 2
+
+     def __post_init__(self, factor):
+         self.x *= factor
--- expect
assert point.Point is Point
assert Point(3).x == 6
assert Point(3, 5).x == 15
