What a top-level statement goes through, unpacks or looks into follows an edit of how that is done.
tags: cold
--- file work.py
class Items:
    def __iter__(self):
        yield 1
        yield 2
class Seq:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i
ITEMS = Items()
SEQ = Seq()
--- file app.py
from work import ITEMS, SEQ
TOTAL = 0
for each in ITEMS:
    TOTAL += each
OUT = []
for each in SEQ:
    OUT.append(each)
A, B = ITEMS
C = [*SEQ]
D = 2 in SEQ
--- hold
import work, app
--- replace work.py
-         yield 2
+         yield 3
...
-         return i
+         return i * 2
--- expect
assert app.TOTAL == 4, app.TOTAL
assert app.OUT == [0, 2, 4], app.OUT
assert (app.A, app.B) == (1, 3)
assert app.C == [0, 2, 4]
