An edited loop that wraps what a table of another module holds wraps it once.
tags: cold
--- file table.py
def tea(n):
    return n


def cake(n):
    return n * 2


TABLE = {"tea": tea, "cake": cake}
--- file shop.py
from table import TABLE


def wrap(f, more):
    return lambda n: f(n) + more

for key in TABLE:
    TABLE[key] = wrap(TABLE[key], 1)
--- hold
import table, shop
--- replace shop.py
-     TABLE[key] = wrap(TABLE[key], 1)
+     TABLE[key] = wrap(TABLE[key], 5)
--- expect
assert table.TABLE["tea"](1) == 6, table.TABLE["tea"](1)
assert table.TABLE["cake"](1) == 7
