A list that is filled under a `with` at the top level has each entry once after what it uses changed.
tags: cold
--- file shop.py
import contextlib
ROWS = []
N = 1
with contextlib.suppress(ValueError):
    ROWS.append(N)
    ROWS.append(2)
SIZE = len(ROWS)
--- hold
import shop
kept = shop.ROWS
--- replace shop.py
- N = 1
+ N = 5
--- expect
assert shop.ROWS == [5, 2]
assert kept == [5, 2]
assert shop.SIZE == 2
