A name is bound to a list twice, and to a table first after an edit: it is the list again.
tags: cold
--- file app.py
from collections import defaultdict

ROWS = [1, 2]
ROWS = [step * 6 for step in range(4)]
--- hold
import app
rows = list(app.ROWS)
--- replace app.py
- ROWS = [1, 2]
+ ROWS = defaultdict(list)
+ ROWS[1].append(3)
+ SIZE = len(ROWS)
--- expect
assert app.ROWS == [0, 6, 12, 18] and app.SIZE == 1
