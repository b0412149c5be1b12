An alias stands for its member; with a value of its own it becomes one.
--- file colors.py
from enum import Enum

class Color(Enum):
    RED = 1
--- hold
import colors
Color, red = colors.Color, colors.Color.RED
--- replace colors.py
-     RED = 1
+     RED = 1
+     CRIMSON = 1
--- expect
assert Color.CRIMSON is red
assert len(Color) == 1
--- replace colors.py
-     CRIMSON = 1
+     CRIMSON = 2
--- expect
assert Color.RED is red
assert Color.CRIMSON is not red
assert Color.CRIMSON.name == "CRIMSON"
assert [m.name for m in Color] == ["RED", "CRIMSON"]
