Who reads a list again reads it as it was above the statement that puts it in another order.
tags: cold
--- file rows.py
if True:
    ROWS = [step * 3 for step in range(4)]
for once in (1,):
    TABLE = dict(zip(range(3), "abc"))
--- file main.py
from rows import ROWS, TABLE


def rate():
    return 1


SEEN = [*ROWS, rate()]
KEYS = [*TABLE, rate()]
--- file last.py
import main
from rows import ROWS, TABLE

ROWS.reverse()
if 1 in TABLE:
    del TABLE[1]
--- hold
import rows, main, last
--- replace main.py
-     return 1
+     return 2
--- expect
assert main.SEEN == [0, 3, 6, 9, 2], main.SEEN
assert main.KEYS == [0, 1, 2, 2], main.KEYS
assert rows.ROWS == [9, 6, 3, 0]
assert list(rows.TABLE) == [0, 2]
