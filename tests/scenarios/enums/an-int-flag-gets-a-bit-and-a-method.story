An `IntFlag` takes a bit and a method in place.
tags: cold
--- file rights.py
from enum import IntFlag

class Right(IntFlag):
    READ = 1
    WRITE = 2
--- hold
import rights
Right, read = rights.Right, rights.Right.READ
both = Right.READ | Right.WRITE
--- replace rights.py
-     WRITE = 2
+     WRITE = 2
+     RUN = 4
+
+     @property
+     def short(self):
+         return (self.name or "").lower()[:1]
--- expect
assert rights.Right is Right
assert Right.READ is read
assert read.short == "r"
assert both | 4 == 7
assert Right.RUN | Right.READ == 5
