A star-import that is taken away leaves the names that the statements above it bind.
tags: cold
--- file m1.py
size, TABLE, other = 1, {"a": 1}, 3
--- file m4.py
size = 0
TABLE = {"b": 1, "c": 2}
other = 7
from m1 import *
other = 8
N = size + len(TABLE)
--- hold
import m1, m4
--- replace m4.py
- from m1 import *
- other = 8
+ other = 8
--- expect
assert m4.size == 0 and len(m4.TABLE) == 2, m4.size
assert m4.N == 2
assert m4.other == 8
