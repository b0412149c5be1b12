A table made from an enum's members follows a member that is added.
tags: cold
--- file colors.py
from enum import Enum

class Color(Enum):
    RED = 1
--- file use.py
from colors import Color

NAMES = {color: color.name.lower() for color in Color}
--- hold
import colors, use
red = colors.Color.RED
--- replace colors.py
-     RED = 1
+     RED = 1
+     BLUE = 2
--- expect
assert use.NAMES == {red: "red", colors.Color.BLUE: "blue"}
