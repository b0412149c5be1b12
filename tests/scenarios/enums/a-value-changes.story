A member whose value changes is the same member, found by its new value only.
--- file colors.py
from enum import Enum

class Color(Enum):
    RED = "r"
    GREEN = "g"
--- hold
import colors
Color, red = colors.Color, colors.Color.RED
by_color = {red: "warm"}
--- replace colors.py
-     RED = "r"
+     RED = "R"
--- expect
assert Color.RED is red
assert red.value == "R"
assert Color("R") is red
assert by_color[colors.Color.RED] == "warm"
try:
    Color("r")
except ValueError:
    gone = True
assert gone
