An enum whose members are their value cannot change one in place, which is said.
--- file colors.py
from enum import StrEnum

class Color(StrEnum):
    RED = "red"
    GREEN = "green"
--- hold
import colors
Color, red, green = colors.Color, colors.Color.RED, colors.Color.GREEN
--- replace colors.py
-     RED = "red"
+     RED = "crimson"
--- expect
assert colors.Color.RED == "crimson"
assert colors.Color("crimson") is colors.Color.RED
assert str(red) == "red"
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR104", "colors:Color")]
