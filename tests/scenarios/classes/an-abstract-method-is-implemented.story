A class that implements what was abstract can be instantiated.
tags: cold
--- file shop.py
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...


class Square(Shape):
    pass
--- hold
from shop import Square
--- replace shop.py
-     pass
+     def area(self):
+         return 4
--- expect
assert Square().area() == 4
