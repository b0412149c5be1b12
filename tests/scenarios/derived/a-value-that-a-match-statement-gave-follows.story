What a match statement took from an object by place or by name follows the class's fields and properties.
tags: cold
--- file shape.py
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

    @property
    def size(self):
        return self.x + self.y
--- file reader.py
from shape import Point

def parts(point):
    match point:
        case Point(a, b):
            return a, b

def measured(point):
    match point:
        case Point(size=size):
            return size
--- file shop.py
from reader import measured, parts
from shape import Point

PARTS = parts(Point(1, 2))
SIZE = measured(Point(1, 2))
--- hold
import shop
--- replace shape.py
-     __match_args__ = ("x", "y")
+     __match_args__ = ("y", "x")
--- expect
assert shop.PARTS == (2, 1), shop.PARTS
assert shop.SIZE == 3
--- replace shape.py
-         return self.x + self.y
+         return self.x * 10 + self.y
--- expect
assert shop.PARTS == (2, 1)
assert shop.SIZE == 12, shop.SIZE
