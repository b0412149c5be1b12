Members with automatic values keep their identity when one is put before them.
--- file colors.py
from enum import Enum, auto

class Color(Enum):
    RED = auto()
    GREEN = auto()
--- hold
import colors
Color, red, green = colors.Color, colors.Color.RED, colors.Color.GREEN
--- replace colors.py
-     RED = auto()
+     BLACK = auto()
+     RED = auto()
--- expect
assert [member.name for member in Color] == ["BLACK", "RED", "GREEN"]
assert (Color.RED is red, red.value) == (True, 2)
assert Color(3) is green
assert Color(1) is Color.BLACK
