A list that a statement hands to functions, wherever they take it, holds what a start puts in.
tags: cold
--- file parts.py
from contextlib import contextmanager

LEAST = 2

@contextmanager
def counting(notes):
    seen = []
    yield seen
    notes.append(len(seen))

def chosen(rows, notes=None, *, names=None):
    notes = [] if notes is None else notes
    with counting(notes) as seen:
        seen += [row for row in rows if row >= LEAST]
    if names is not None:
        names["last"] = seen[-1]
    return seen

class Log:
    def told(self, rows, out):
        out.append(sum(rows))
        return len(rows)
--- file shop.py
from parts import Log, chosen

ROWS = [1, 2, 5]
notes = []
names = {}
log = Log()
sums = []
RESULT = chosen(ROWS, notes, names=names)
LAST = notes[-1]
NAME = names["last"]
MANY = log.told(RESULT, sums)
SUM = sums[0]
first, *others = RESULT
--- hold
import parts, shop
notes = shop.notes
--- replace parts.py
- LEAST = 2
+ LEAST = 1
--- expect
assert shop.RESULT == [1, 2, 5] and notes == [3] and notes is shop.notes
assert (shop.LAST, shop.NAME, shop.MANY, shop.SUM) == (3, 5, 3, 8)
assert (shop.first, shop.others) == (1, [2, 5])
--- report
assert "shop:first, others" not in [item.target for item in report.stale]
--- replace shop.py
- ROWS = [1, 2, 5]
+ ROWS = [1, 2, 5, 7]
--- expect
assert notes == [4] and (shop.LAST, shop.NAME, shop.MANY, shop.SUM) == (4, 7, 4, 15)
