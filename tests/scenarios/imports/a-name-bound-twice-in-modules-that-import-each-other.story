Where modules import each other, what is computed once more has the name as it was at that line.
tags: cold
--- file b.py
BASE = 1

def scale(item):
    return item.n * BASE

import a
--- file c.py
class Item:
    def __init__(self, n):
        self.n = n
--- file a.py
from b import scale
from c import Item

_f = Item(1)
X = scale(_f)
_f = Item(2)
Y = scale(_f)
--- hold
import b
import a
--- replace c.py
-         self.n = n
+         self.n = n * 10
--- replace b.py
- BASE = 1
+ BASE = 3
--- expect
assert (a.X, a.Y) == (30, 60)
