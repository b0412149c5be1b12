A class that was removed is no subclass of its base any more.
tags: cold
--- file shapes.py
class Shape:
    pass
class Square(Shape):
    pass
class Circle(Shape):
    pass
def names():
    return sorted(cls.__name__ for cls in Shape.__subclasses__())
NAMES = names()
--- hold
import shapes
--- replace shapes.py
- class Circle(Shape):
-     pass
--- expect
assert shapes.names() == ["Square"]
assert shapes.NAMES == ["Square"]
