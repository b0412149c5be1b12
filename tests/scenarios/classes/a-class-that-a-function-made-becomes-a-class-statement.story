A class that a function made becomes a class statement, and is the same.
tags: cold
--- file err.py
class Invalid(Exception):
    pass
def _make():
    class Multiple(Invalid):
        def __init__(self, errors=None):
            self.errors = errors or []
        def add(self, e):
            return 1
    return Multiple
Multiple = _make()
--- file use.py
from err import Multiple, Invalid
KNOWN = {"m": Multiple}
class Sub(Multiple):
    pass
--- hold
import use, err
one = use.Multiple()
--- replace err.py
- def _make():
-     class Multiple(Invalid):
-         def __init__(self, errors=None):
-             self.errors = errors or []
-         def add(self, e):
-             return 1
-     return Multiple
- Multiple = _make()
+ class Multiple(Invalid):
+     def __init__(self, errors=None):
+         self.errors = errors or []
+     def add(self, e):
+         return 2
--- expect
assert use.Multiple is err.Multiple
assert use.KNOWN["m"] is err.Multiple
assert err.Multiple.__qualname__ == "Multiple", err.Multiple.__qualname__
assert err.Multiple().add(1) == 2
assert use.Sub().add(1) == 2
assert issubclass(use.Sub, err.Multiple)
assert err.Multiple.add.__qualname__ == "Multiple.add"
assert one.add(1) == 2
