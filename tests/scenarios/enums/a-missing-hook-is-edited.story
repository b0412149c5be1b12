An edited `_missing_` answers for the live enum.
tags: cold
--- file colors.py
from enum import Enum

class Color(Enum):
    RED = "red"

    @classmethod
    def _missing_(cls, value):
        return None
--- hold
import colors
Color = colors.Color
--- replace colors.py
-         return None
+         return cls.RED if value == "r" else None
--- expect
assert Color("r") is Color.RED
