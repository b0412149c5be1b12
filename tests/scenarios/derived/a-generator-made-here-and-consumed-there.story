The statement that consumes a generator uses its body, the one that made it does not.
imported: after
tags: cold
--- file shop.py
MADE = []

def rows():
    yield 1
    yield 2

def made():
    MADE.append(1)
    return rows()

SOURCE = [made]
ROWS = list(SOURCE[0]())
COUNT = len(ROWS)
MAKER = SOURCE[0]
--- hold
import shop
--- replace shop.py
-     yield 2
+     yield 3
--- expect
assert shop.ROWS == [1, 3]
--- report
assert [action.target for action in report.actions if action.verb == "rerun"] == ["ROWS", "COUNT"], report
