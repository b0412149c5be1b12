An edited line of a list to which an operator adds further down leaves the lines beside it with what they had put in, and moves nothing.
tags: cold
--- file shop.py
from pathlib import Path
def load(name):
    return [name, *Path(name).parts]
ROWS = [load("a")]
for name in ("b", "c"):
    ROWS.append(load(name))
ROWS.insert(0, load("d"))
SIZE = len(ROWS)
ROWS += [load("e")]
ROWS.reverse()
--- hold
import shop
a = shop.ROWS[3]
--- replace shop.py
- ROWS.insert(0, load("d"))
+ ROWS.reverse()
--- expect
assert [row[0] for row in shop.ROWS] == ["e", "a", "b", "c"], shop.ROWS
assert shop.SIZE == 3
assert any(row is a for row in shop.ROWS)
