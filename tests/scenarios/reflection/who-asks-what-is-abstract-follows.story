What was asked about the abstract methods of a class, or of one derived from it, follows.
tags: cold
--- file shapes.py
import abc

class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

    def name(self):
        return "shape"

class Square(Shape):
    def name(self):
        return "square"
--- file table.py
import inspect

from shapes import Shape, Square

MISSING = sorted(Square.__abstractmethods__)
ABSTRACT = [cls.__name__ for cls in (Shape, Square) if inspect.isabstract(cls)]
USABLE = [cls.__name__ for cls in Shape.__subclasses__() if not inspect.isabstract(cls)]
--- hold
import table
--- replace shapes.py
- class Square(Shape):
-     def name(self):
+ class Square(Shape):
+     def area(self):
+         return 4
+ 
+     def name(self):
--- expect
assert table.MISSING == []
assert table.ABSTRACT == ["Shape"]
assert table.USABLE == ["Square"]
--- replace shapes.py
-     @abc.abstractmethod
-     def area(self): ...
- 
-     def name(self):
-         return "shape"
+     def area(self): ...
+ 
+     @abc.abstractmethod
+     def colour(self): ...
--- expect
assert table.MISSING == ["colour"]
assert table.ABSTRACT == ["Shape", "Square"]
assert table.USABLE == []
