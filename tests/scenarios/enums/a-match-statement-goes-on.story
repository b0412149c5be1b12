A `match` over members goes on with the members from before and the added one.
tags: cold
--- file colors.py
from enum import Enum

class Color(Enum):
    RED = 1
--- file use.py
from colors import Color

def name(color):
    match color:
        case Color.RED:
            return "red"
        case _:
            return "other"
--- hold
import colors, use
red = colors.Color.RED
--- replace colors.py
-     RED = 1
+     RED = 1
+     BLUE = 2
--- replace use.py
-         case _:
+         case Color.BLUE:
+             return "blue"
+         case _:
--- expect
assert use.name(red) == "red"
assert use.name(colors.Color.BLUE) == "blue"
