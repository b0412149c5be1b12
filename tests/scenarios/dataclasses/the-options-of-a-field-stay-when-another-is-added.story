A field's options stay what its own line says when another field is added.
tags: cold
--- file point.py
from dataclasses import dataclass, field

@dataclass
class Point:
    x: int
    secret: str = field(default="t", repr=False)
--- hold
import point
Point, old = point.Point, point.Point(1)
--- replace point.py
-     secret: str = field(default="t", repr=False)
+     secret: str = field(default="t", repr=False)
+     z: int = 0
--- expect
assert repr(Point(1)) == "Point(x=1, z=0)"
assert Point(1).secret == "t"
