A class pattern goes by the edited `__match_args__`, for old instances too.
tags: cold
--- file point.py
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y
--- file use.py
from point import Point

def first(point):
    match point:
        case Point(found):
            return found
--- hold
import point, use
old = point.Point(1, 2)
--- replace point.py
-     __match_args__ = ("x", "y")
+     __match_args__ = ("y", "x")
--- expect
assert use.first(old) == 2
