A runtime-checkable protocol that loses a member accepts what lacks it.
tags: cold
--- file rules.py
from typing import Protocol, runtime_checkable

@runtime_checkable
class Drawable(Protocol):
    def draw(self): ...
    def erase(self): ...
--- hold
import rules

class Box:
    def draw(self): ...

Drawable = rules.Drawable
isinstance(Box(), Drawable)
--- replace rules.py
-     def erase(self): ...
+
--- expect
assert rules.Drawable is Drawable
assert isinstance(Box(), Drawable)
assert issubclass(Box, Drawable)
