A member that a plain class gets, or loses, is one that an abstract class beside it lacks no more.
tags: cold
--- file shapes.py
import abc

class Named:
    colour = "red"

class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...

class Square(Named, Shape):
    pass
--- hold
import shapes
--- replace shapes.py
-     colour = "red"
+     colour = "red"
+ 
+     def area(self):
+         return 4
--- expect
assert shapes.Square.__abstractmethods__ == frozenset()
assert shapes.Square().area() == 4
--- replace shapes.py
-     colour = "red"
- 
-     def area(self):
-         return 4
+     colour = "red"
--- expect
assert shapes.Square.__abstractmethods__ == {"area"}
