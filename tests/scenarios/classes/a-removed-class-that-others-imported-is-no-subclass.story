A class that goes, with all imports of it, in one save is no subclass of its base any more.
tags: cold
--- file shapes.py
class Shape:
    pass
class Square(Shape):
    pass
class Circle(Shape):
    pass
--- file front.py
from shapes import Circle, Square
ROUND = Circle
--- file all.py
from front import *
--- hold
import shapes, front, all as everything
--- replace shapes.py
- class Circle(Shape):
-     pass
--- replace front.py
- from shapes import Circle, Square
- ROUND = Circle
+ from shapes import Square
--- expect
assert shapes.Shape.__subclasses__() == [shapes.Square]
assert not hasattr(everything, "Circle")
