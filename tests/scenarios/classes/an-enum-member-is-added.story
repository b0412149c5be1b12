A member that was added is there, and the old members go on being members.
tags: cold
--- file shop.py
from enum import Enum


class Colour(Enum):
    RED = 1
--- hold
import shop
red = shop.Colour.RED
--- replace shop.py
-     RED = 1
+     RED = 1
+     GREEN = 2
--- expect
assert shop.Colour.GREEN.value == 2
assert shop.Colour.RED is red
assert isinstance(red, shop.Colour)
assert [member.name for member in shop.Colour] == ["RED", "GREEN"]
