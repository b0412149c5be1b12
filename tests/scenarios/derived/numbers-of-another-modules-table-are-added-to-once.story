A loop that adds to the numbers in a table of another module adds to those of its statement.
tags: cold
--- file table.py
TABLE = {"tea": 1, "cake": 2}
--- file shop.py
from table import TABLE

STEP = 1
for key, value in TABLE.items():
    TABLE[key] = value + STEP
--- file last.py
import shop
from table import TABLE
SUM = sum(TABLE.values())
--- hold
import table, shop, last
--- replace shop.py
- STEP = 1
+ STEP = 5
--- expect
assert table.TABLE == {"tea": 6, "cake": 7}, table.TABLE
assert last.SUM == 13, last.SUM
