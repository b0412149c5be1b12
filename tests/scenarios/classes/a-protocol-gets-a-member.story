A runtime-checkable protocol that gets a member refuses what has only the others.
tags: cold
--- file rules.py
from typing import Protocol, runtime_checkable

@runtime_checkable
class Drawable(Protocol):
    def draw(self): ...
--- hold
import rules

class Box:
    def draw(self): ...

class Full:
    def draw(self): ...
    def erase(self): ...

Drawable = rules.Drawable
isinstance(Box(), Drawable)
--- replace rules.py
-     def draw(self): ...
+     def draw(self): ...
+     def erase(self): ...
--- expect
assert rules.Drawable is Drawable
assert not isinstance(Box(), Drawable)
assert isinstance(Full(), Drawable)
assert not issubclass(Box, Drawable)
