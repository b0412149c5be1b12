What is turned round in a branch is made again first, where a branch of another module makes it.
tags: cold
--- file m2.py
if 3 >= 0:
    ITEMS = [2, 3]
try:
    OTHER = [1, 2]
finally:
    pass
--- file m4.py
from m2 import *
if 3 >= 0:
    if isinstance(ITEMS, list):
        ITEMS.reverse()
OTHER.reverse()
STEP = 1
--- hold
import m2, m4
--- replace m4.py
- if 3 >= 0:
+ if 2 >= 0:
...
- OTHER.reverse()
+ OTHER.reverse(*())
...
- STEP = 1
+ STEP = 2
--- expect
assert m4.STEP == 2
assert m2.ITEMS == [3, 2], m2.ITEMS
assert m2.OTHER == [2, 1], m2.OTHER
