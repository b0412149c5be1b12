An alias `Box[int]` taken before makes instances of the edited class.
tags: cold
--- file box.py
from typing import Generic, TypeVar

V = TypeVar("V")

class Box(Generic[V]):
    size = 1
--- file use.py
from box import Box

IntBox = Box[int]

class Special(Box[str]):
    pass
--- hold
import box, use
alias, special = use.IntBox, use.Special()
--- replace box.py
-     size = 1
+     size = 2
+
+     def twice(self):
+         return self.size * 2
--- expect
assert alias().twice() == 4
assert special.twice() == 4
assert type(alias()) is box.Box
