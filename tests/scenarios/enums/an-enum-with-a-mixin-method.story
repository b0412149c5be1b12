A method of a mixin of an enum that is added is live for old members.
tags: cold
--- file colors.py
from enum import Enum

class Shown:
    pass

class Color(Shown, Enum):
    RED = 1
--- hold
import colors
red = colors.Color.RED
--- replace colors.py
- class Shown:
-     pass
+ class Shown:
+     def show(self):
+         return self.name.title()
--- expect
assert red.show() == "Red"
