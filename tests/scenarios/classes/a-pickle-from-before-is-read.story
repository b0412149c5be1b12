A pickle written before an edit is read into the live class, its new default there.
--- file point.py
from dataclasses import dataclass

@dataclass
class Point:
    x: int = 1
--- hold
import pickle, point
written = pickle.dumps(point.Point(5))
Point = point.Point
--- replace point.py
-     x: int = 1
+     x: int = 1
+     y: int = 2
--- expect
read = pickle.loads(written)
assert type(read) is Point
assert point.Point is Point
assert (read.x, read.y) == (5, 2)
