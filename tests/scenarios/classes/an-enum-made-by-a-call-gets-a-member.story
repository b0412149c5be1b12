An enum made by a call keeps itself and its members when one is added.
tags: cold
--- file colors.py
from enum import Enum

Color = Enum("Color", "RED GREEN")
--- hold
import colors
Color, red = colors.Color, colors.Color.RED
--- replace colors.py
- Color = Enum("Color", "RED GREEN")
+ Color = Enum("Color", "RED GREEN BLUE")
--- expect
assert colors.Color is Color
assert Color.RED is red
assert Color.BLUE.value == 3
assert len(Color) == 3
