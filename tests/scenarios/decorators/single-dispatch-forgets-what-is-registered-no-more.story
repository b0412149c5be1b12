A function registered for a type leaves it: with another annotation, or when it is removed.
tags: cold
--- file shapes.py
from functools import singledispatch, singledispatchmethod

@singledispatch
def area(x):
    return "any"

@area.register
def _(x: int):
    return "int"

@area.register(str)
def text(x):
    return "str"

class Shape:
    @singledispatchmethod
    def of(self, x):
        return "any"

    @of.register
    def _(self, x: int):
        return "int"

    @of.register(str)
    def text(self, x):
        return "str"
--- hold
import shapes
area, shape = shapes.area, shapes.Shape()
area(1), area("a"), area(1.0)  # each remembers its answer
--- replace shapes.py
- @area.register
- def _(x: int):
-     return "int"
+ @area.register
+ def _(x: float):
+     return "float"
--- expect
assert (area(1), area("a"), area(1.0)) == ("any", "str", "float")
--- replace shapes.py
- @area.register(str)
- def text(x):
-     return "str"
+ 
--- expect
assert (area(1), area("a"), area(1.0)) == ("any", "any", "float")
--- replace shapes.py
-     @of.register(str)
-     def text(self, x):
-         return "str"
+ 
--- expect
assert shape.of("a") == "any"
--- replace shapes.py
-     @of.register
-     def _(self, x: int):
-         return "int"
+     @of.register
+     def _(self, x: float):
+         return "float"
--- expect
assert (shape.of(1), shape.of(1.0)) == ("any", "float")
