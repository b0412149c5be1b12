What a decorator made the docstring of a class is gone when the decorator is.
tags: cold
--- file svc.py
from dataclasses import dataclass
@dataclass
class Plain:
    a: int
--- hold
import svc
--- replace svc.py
- @dataclass
- class Plain:
-     a: int
+ class Plain:
+     def __init__(self, a):
+         self.a = a
--- expect
assert svc.Plain.__doc__ is None
