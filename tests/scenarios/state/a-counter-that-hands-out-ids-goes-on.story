A counter that import-time code moves on is not set back: numbers were handed out.
tags: once
--- file ids.py
from itertools import count
counter = count(1)
A = ("a", next(counter))
B = ("b", next(counter))
--- hold
import ids
--- replace ids.py
- A = ("a", next(counter))
+ A = ("aa", next(counter))
--- expect
assert ids.A == ("aa", 3)
assert ids.B == ("b", 2)
