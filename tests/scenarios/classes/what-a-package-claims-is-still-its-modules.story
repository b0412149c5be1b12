What a package claims as its own is still of the module that defines it: edited, removed, told more.
tags: cold
--- file shop/__init__.py
from .shapes import Circle, Square
from .kinds import Kind, config
for it in (Circle, Square, Kind):
    it.__module__ = "shop"
--- file shop/kinds.py
import sys
if sys.platform:
    class Kind:
        size = 1
        def __init_subclass__(cls):
            cls.size = 2
class Sub(Kind):
    pass
def config():
    return Sub.size
--- file shop/shapes.py
class Shape:
    def area(self):
        return 0
class Circle(Shape):
    def area(self):
        return 3
class Square(Shape):
    def area(self):
        return 4
    def extra(self):
        return 1
def names():
    return sorted(each.__name__ for each in Shape.__subclasses__())
--- file shop/more.py
from .shapes import Square
Square.colour = "red"
--- hold
import shop.shapes, shop.more
from shop import Square, config
square = Square()
--- edit shop/__init__.py
from .shapes import Square
from .kinds import Kind, config
for it in (Square, Kind):
    it.__module__ = "shop"
--- edit shop/shapes.py
class Shape:
    def area(self):
        return 0
class Square(Shape):
    def area(self):
        return 5
def names():
    return sorted(each.__name__ for each in Shape.__subclasses__())
--- edit shop/more.py
from .shapes import Square
--- replace shop/kinds.py
-             cls.size = 2
+             cls.size = 7
--- expect
assert shop.shapes.names() == ["Square"]
assert square.area() == 5 and not hasattr(square, "extra")
assert not hasattr(Square, "colour")
assert config() == 7
assert Square.__module__ == "shop"
