Options of a field (`repr`, `compare`) are live.
tags: cold
--- file point.py
from dataclasses import dataclass, field

@dataclass
class Point:
    x: int
    secret: str = "s"
--- hold
import point
Point, old = point.Point, point.Point(1)
--- replace point.py
-     secret: str = "s"
+     secret: str = field(default="t", repr=False, compare=False)
--- expect
assert repr(old) == "Point(x=1)"
assert Point(1, "a") == Point(1, "b")
assert Point(1).secret == "t"
