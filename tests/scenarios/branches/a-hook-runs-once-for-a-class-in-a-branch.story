What registers classes has an edited one once, though it stands in a branch, and in its old place.
tags: cold
--- file base.py
KINDS = []
NAMES = {}


class Base:
    def __init_subclass__(cls):
        KINDS.append(cls)
        NAMES[cls.label] = cls
--- file shapes.py
import sys

from base import Base

if sys.version_info >= (3, 11):

    class Circle(Base):
        label = "circle"

    class Square(Base):
        label = "square"

        def area(self):
            return 1


class Line(Base):
    label = "line"
--- hold
import base
import shapes
square = shapes.Square()
--- replace shapes.py
-         label = "circle"
+         label = "round"
--- expect
assert base.KINDS == [shapes.Circle, shapes.Square, shapes.Line]
assert base.NAMES == {"round": shapes.Circle, "square": shapes.Square, "line": shapes.Line}
assert list(base.NAMES) == ["round", "square", "line"]
--- replace shapes.py
-         label = "square"
-
-         def area(self):
-             return 1
+         label = "box"
+         sides = 4
+
+         def area(self):
+             return self.sides
--- expect
assert list(base.NAMES) == ["round", "box", "line"]
assert base.KINDS == [shapes.Circle, shapes.Square, shapes.Line]
assert square.area() == 4 and type(square) is shapes.Square
