A statement that goes through all names of its module has those above it, also when it runs again.
tags: cold
--- file shapes.py
class Shape:
    def __init__(self, size):
        self.size = size

def scale(n):
    return n * 2

small = Shape(scale(1))
large = Shape(scale(5))

shapes = [value for value in vars().values() if isinstance(value, Shape)]
names = sorted(name for name, value in globals().items() if isinstance(value, Shape))

old_small = small
other = Shape(scale(7))
--- hold
import shapes
--- replace shapes.py
-     return n * 2
+     return n * 3
--- expect
assert [shape.size for shape in shapes.shapes] == [3, 15]
assert shapes.names == ["large", "small"]
assert shapes.old_small is shapes.small and shapes.other.size == 21
--- replace shapes.py
- names = sorted(name for name, value in globals().items() if isinstance(value, Shape))
+ names = list(name for name, value in globals().items() if isinstance(value, Shape))
--- expect
assert shapes.names == ["small", "large"]
assert [shape.size for shape in shapes.shapes] == [3, 15]
