A method written by hand takes the place of the generated one, and the other way round.
tags: cold
--- file point.py
from dataclasses import dataclass

@dataclass
class Point:
    x: int = 1
--- hold
import point
old = point.Point()
--- replace point.py
-     x: int = 1
+     x: int = 1
+
+     def __repr__(self):
+         return "mine"
--- expect
assert repr(old) == "mine"
--- replace point.py
-
-     def __repr__(self):
-         return "mine"
+
--- expect
assert repr(old) == "Point(x=1)"
