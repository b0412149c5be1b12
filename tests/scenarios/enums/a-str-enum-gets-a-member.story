A `StrEnum` takes a member in place.
tags: cold
--- file colors.py
from enum import StrEnum, auto

class Color(StrEnum):
    RED = auto()
--- hold
import colors
Color, red = colors.Color, colors.Color.RED
--- replace colors.py
-     RED = auto()
+     RED = auto()
+     GREEN = auto()
--- expect
assert colors.Color is Color
assert Color.RED is red
assert Color("green") is Color.GREEN
assert Color.GREEN == "green"
assert isinstance(Color.GREEN, Color)
