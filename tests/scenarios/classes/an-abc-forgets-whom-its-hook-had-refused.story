An edited `__subclasshook__` answers anew for classes that the abstract base had judged.
tags: cold
--- file rules.py
from abc import ABC

class Drawable(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "draw")

class Box:
    def paint(self):
        pass
--- hold
import rules
before = isinstance(rules.Box(), rules.Drawable)
--- replace rules.py
-         return hasattr(other, "draw")
+         return hasattr(other, "paint")
--- expect
assert isinstance(rules.Box(), rules.Drawable)
assert issubclass(rules.Box, rules.Drawable)
