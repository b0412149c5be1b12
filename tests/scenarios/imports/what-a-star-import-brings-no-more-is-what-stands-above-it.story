A name that a star-import brings no more is what the statements above it bind.
tags: cold
--- file m1.py
size, TABLE, other = 1, {"a": 1}, 3
__all__ = ["size", "TABLE", "other"]
--- file m2.py
TABLE = {1: 1, 2: 2, 3: 3}
--- file m4.py
size = 0
TABLE = {"b": 1, "c": 2}
other = 7
from m1 import *
other = 8
N = size + len(TABLE)
--- hold
import m1, m2, m4
--- replace m1.py
- __all__ = ["size", "TABLE", "other"]
+ __all__ = ["other"]
--- expect
assert m1.TABLE == {'a': 1}, m1.TABLE
assert len(m2.TABLE) == 3
assert m4.size == 0 and len(m4.TABLE) == 2, m4.size
assert m4.N == 2
assert m4.other == 8
--- replace m1.py
- __all__ = ["other"]
+ __all__ = ["other", "size"]
--- replace m4.py
- from m1 import *
+ from m2 import *
--- expect
assert m1.TABLE == {'a': 1}, m1.TABLE
assert len(m2.TABLE) == 3
assert m4.size == 0 and len(m4.TABLE) == 3, m4.size
assert m4.N == 3
--- replace m4.py
- from m2 import *
+ from m1 import *
--- expect
assert m1.TABLE == {'a': 1}, m1.TABLE
assert len(m2.TABLE) == 3
assert m4.size == 1 and len(m4.TABLE) == 2, m4.size
assert m4.N == 3
--- replace m4.py
- from m1 import *
+ 
--- expect
assert m1.TABLE == {'a': 1}, m1.TABLE
assert len(m2.TABLE) == 3
assert m4.size == 0 and len(m4.TABLE) == 2, m4.size
assert m4.N == 2
