A flag with a new bit goes on with the combinations made before.
tags: cold
--- file rights.py
from enum import Flag, auto

class Right(Flag):
    READ = auto()
    WRITE = auto()
--- hold
import rights
Right = rights.Right
both = Right.READ | Right.WRITE
--- replace rights.py
-     WRITE = auto()
+     WRITE = auto()
+     RUN = auto()
--- expect
assert rights.Right is Right
assert Right.READ in both
assert (both | Right.RUN).value == 7
assert Right.RUN in Right(7)
assert ~Right.READ == Right.WRITE | Right.RUN
assert [r.name for r in Right(7)] == ["READ", "WRITE", "RUN"]
