A class with a new abstract method cannot be instantiated any more.
tags: cold
--- file shop.py
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...


class Square(Shape):
    def area(self):
        return 4
--- hold
from shop import Shape, Square
--- replace shop.py
-     def area(self): ...
+     def area(self): ...
+
+     @abstractmethod
+     def name(self): ...
--- expect
assert Shape.__abstractmethods__ == {"area", "name"}
try:
    Square()
except TypeError as error:
    assert "name" in str(error)
else:
    raise AssertionError("Square lacks name()")
