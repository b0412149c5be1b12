An explicit subclass of a protocol takes an added attribute and method.
tags: cold
--- file rules.py
from typing import Protocol

class Drawable(Protocol):
    def draw(self) -> str: ...

class Box(Drawable):
    def draw(self) -> str:
        return "box"
--- hold
import rules
Box, old = rules.Box, rules.Box()
--- replace rules.py
-         return "box"
+         return self.mark
+
+     mark = "new box"
+
+     def area(self):
+         return 3
--- expect
assert rules.Box is Box
assert (old.draw(), old.area()) == ("new box", 3)
