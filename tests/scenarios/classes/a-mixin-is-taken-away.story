A base that goes takes its methods along, for old instances too.
tags: cold
--- file shapes.py
class Named:
    def label(self):
        return "named"

class Sized:
    def size(self):
        return 3

class Shape(Named, Sized):
    pass
--- hold
import shapes
old, kind = shapes.Shape(), shapes.Shape
--- replace shapes.py
- class Shape(Named, Sized):
+ class Shape(Sized):
--- expect
assert shapes.Shape is kind
assert old.size() == 3
assert not hasattr(old, "label")
assert not isinstance(old, shapes.Named)
assert kind not in shapes.Named.__subclasses__()
