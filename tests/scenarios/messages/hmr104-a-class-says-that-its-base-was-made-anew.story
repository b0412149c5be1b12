HMR104: a class that could not stay since its base was made anew says so, in words.
--- file shapes.py
class Loud:
    pass


class Shape:
    __slots__ = ("size",)


class Square(Shape):
    pass
--- hold
import shapes
square = shapes.Square()
--- replace shapes.py
-     __slots__ = ("size",)
+     __slots__ = ("size", "name")
--- expect
assert not isinstance(square, shapes.Square)
--- report
said = {item.target: item.why for item in report.stale}
assert said["shapes:Square"] == "it had to be made anew, since its base Shape is made anew"
