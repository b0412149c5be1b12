A line comes that adds to a list, or a table, and goes again: whoever has the list has it still.
tags: cold
--- file base.py
ROWS = []
TABLE = {}


def price(number):
    return number * 2
--- file app.py
from base import ROWS, TABLE, price

ROWS.append(price(4))
TABLE["tea"] = price(5)
--- hold
import app
import base
rows, table = base.ROWS, base.TABLE
--- replace base.py
- ROWS = []
- TABLE = {}
+ ROWS = []
+ ROWS += [1]
+ TABLE = {}
+ TABLE |= {"milk": 2}
--- expect
assert base.ROWS == [1, 8] and base.TABLE == {"milk": 2, "tea": 10}
assert rows is base.ROWS is app.ROWS and table is base.TABLE is app.TABLE
--- replace base.py
- ROWS += [1]
...
- TABLE |= {"milk": 2}
--- expect
assert base.ROWS == [8] and base.TABLE == {"tea": 10}
assert rows is base.ROWS is app.ROWS and table is base.TABLE is app.TABLE
