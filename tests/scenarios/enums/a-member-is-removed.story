A member that is removed leaves the enum; who holds it keeps it, the others keep their identity.
--- file colors.py
from enum import Enum

class Color(Enum):
    RED = 1
    GREEN = 2
--- hold
import colors
Color, red, green = colors.Color, colors.Color.RED, colors.Color.GREEN
--- replace colors.py
-     GREEN = 2
+
--- expect
assert colors.Color is Color
assert list(Color) == [red]
assert not hasattr(Color, "GREEN")
assert green.value == 2
try:
    Color(2)
except ValueError:
    gone = True
assert gone
