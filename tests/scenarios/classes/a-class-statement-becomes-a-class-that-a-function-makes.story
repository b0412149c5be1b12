A class statement becomes a class that a function makes, and is the same.
tags: cold
--- file err.py
class Invalid(Exception):
    pass
class Multiple(Invalid):
    def __init__(self, errors=None):
        self.errors = errors or []
    def add(self, e):
        return 1
--- file use.py
from err import Multiple, Invalid
KNOWN = {"m": Multiple}
class Sub(Multiple):
    pass
--- hold
import use, err
one = use.Multiple()
--- replace err.py
- class Multiple(Invalid):
-     def __init__(self, errors=None):
-         self.errors = errors or []
-     def add(self, e):
-         return 1
+ def _make():
+     class Multiple(Invalid):
+         def __init__(self, errors=None):
+             self.errors = errors or []
+         def add(self, e):
+             return 2
+     return Multiple
+ Multiple = _make()
--- expect
assert use.Multiple is err.Multiple
assert use.KNOWN["m"] is err.Multiple
assert err.Multiple.__qualname__ == "_make.<locals>.Multiple", err.Multiple.__qualname__
assert err.Multiple().add(1) == 2
assert use.Sub().add(1) == 2
assert issubclass(use.Sub, err.Multiple)
assert one.add(1) == 2
