A loop that wraps all that a table of another module holds wraps what its statement put there.
tags: cold
--- file table.py
def tea(n):
    return n


def cake(n):
    return n * 2


TABLE = {"tea": tea, "cake": cake}
--- file wrap.py
EXTRA = 1


def wrap(f):
    def inner(n):
        return f(n) + EXTRA
    return inner
--- file shop.py
from table import TABLE
from wrap import wrap

for key in TABLE:
    TABLE[key] = wrap(TABLE[key])
--- hold
import table, shop
--- replace wrap.py
-         return f(n) + EXTRA
+         return f(n) + EXTRA * 10
...
- def wrap(f):
+ def wrap(f, more=0):
--- expect
assert table.TABLE["tea"](1) == 11, table.TABLE["tea"](1)
assert table.TABLE["cake"](1) == 12
