A line that fills another module's list is edited: lines of further modules put nothing in again.
tags: cold
--- file base.py
ROWS = []
CALLS = []


def price(number):
    CALLS.append(number)
    return number + 40


double = lambda number: number * 2
--- file first.py
from base import ROWS

ROWS.append(38)
--- file app.py
import base
import first
from base import ROWS, double, price

ROWS.append(price(1))
for each in (25, 51):
    ROWS.append(double(each))
if double(1):
    base.ROWS.append(price(2))
SIZE = len(ROWS)
--- hold
import app
import base
--- replace first.py
- ROWS.append(38)
+ ROWS.append(10)
--- expect
assert base.ROWS == [10, 41, 50, 102, 42] and app.SIZE == 5
assert base.CALLS == [1, 2]
--- replace first.py
- ROWS.append(10)
+ EMPTY = not ROWS
--- expect
assert base.ROWS == [41, 50, 102, 42] and app.SIZE == 4
assert base.CALLS == [1, 2]
