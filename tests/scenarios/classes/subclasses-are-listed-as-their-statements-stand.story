A class lists its subclasses in the order of their statements: one that came, moved or got its base.
tags: cold
--- file shapes.py
class Shape:
    pass


class Round:
    pass


class Square(Shape):
    pass


class Circle(Shape, Round):
    pass


class Line:
    pass


class Oval(Round):
    pass


MENU = [cls.__name__ for cls in Shape.__subclasses__()]
--- file menu.py
import shapes


def names():
    return [cls.__name__ for cls in shapes.Round.__subclasses__()]


ROUND = names()
--- hold
import menu, shapes
square = shapes.Square
--- replace shapes.py
- class Circle(Shape, Round):
+ class Drop(Shape, Round):
+     pass
+
+
+ class Circle(Shape, Round):
--- expect
assert shapes.MENU == ["Square", "Drop", "Circle"]
assert menu.ROUND == menu.names() == ["Drop", "Circle", "Oval"]
--- replace shapes.py
- class Line:
-     pass
-
-
- class Oval(Round):
+ class Oval(Shape, Round):
--- replace shapes.py
- class Square(Shape):
-     pass
-
-
...
- MENU = [cls.__name__ for cls in Shape.__subclasses__()]
+ class Square(Shape):
+     pass
+
+
+ MENU = [cls.__name__ for cls in Shape.__subclasses__()]
--- expect
assert shapes.MENU == ["Drop", "Circle", "Oval", "Square"]
assert menu.ROUND == menu.names() == ["Drop", "Circle", "Oval"]
assert [cls.__name__ for cls in shapes.Shape.__subclasses__()] == shapes.MENU
assert shapes.Square is square
