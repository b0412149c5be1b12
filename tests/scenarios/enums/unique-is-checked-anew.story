An edit that breaks `@unique` fails and changes nothing.
--- file colors.py
from enum import Enum, unique

@unique
class Color(Enum):
    RED = 1
    GREEN = 2
--- hold
import colors
Color, green = colors.Color, colors.Color.GREEN
--- replace colors.py
-     GREEN = 2
+     GREEN = 1
--- expect
assert colors.Color is Color
assert list(Color) == [Color.RED, green]
assert green.value == 2
--- report
assert not report.ok
--- replace colors.py
-     GREEN = 1
+     GREEN = 3
--- expect
assert Color(3) is green
