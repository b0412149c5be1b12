Two bases that change places change the order in which methods are found.
tags: cold
--- file shapes.py
class Red:
    def paint(self):
        return "red"

class Blue:
    def paint(self):
        return "blue"

class Shape(Red, Blue):
    pass

class Square(Shape):
    def paint(self):
        return "square " + super().paint()
--- hold
import shapes
old, square, kind = shapes.Shape(), shapes.Square(), shapes.Shape
--- replace shapes.py
- class Shape(Red, Blue):
+ class Shape(Blue, Red):
--- expect
assert shapes.Shape is kind
assert old.paint() == "blue"
assert square.paint() == "square blue"
assert [c.__name__ for c in kind.__mro__] == ["Shape", "Blue", "Red", "object"]
