A class that was removed is no subclass of its base any more.
tags: cold
--- file shapes.py
class Shape:
    pass
class Square(Shape):
    pass
class Circle(Shape):
    pass
BY_NAME = {cls.__name__: cls for cls in Shape.__subclasses__()}
LISTED = [cls for cls in Shape.__subclasses__()]
class AppError(ValueError):
    code = 1
class Denied(AppError):
    code = 403
BY_CODE = {cls.code: cls for cls in AppError.__subclasses__()}
def names():
    return sorted(cls.__name__ for cls in Shape.__subclasses__())
NAMES = names()
--- hold
import shapes
def direct():
    return [cls for cls in ValueError.__subclasses__() if cls.__module__ == "shapes"]
before = direct()
--- replace shapes.py
- class Circle(Shape):
-     pass
...
- class Denied(AppError):
-     code = 403
--- expect
assert shapes.names() == ["Square"]
assert shapes.NAMES == ["Square"]
assert shapes.BY_NAME == {"Square": shapes.Square}
assert shapes.LISTED == [shapes.Square]
assert shapes.BY_CODE == {} and shapes.AppError.__subclasses__() == []
assert direct() == before and shapes.AppError in before
