A generator that waits goes on with the code it began with, and the report says so.
--- file shop.py
def items():
    yield 1
    yield 2
--- hold
from shop import items
waiting = items()
first = next(waiting)
--- replace shop.py
-     yield 2
+     yield 20
--- expect
assert list(items()) == [1, 20]
--- report
assert any("items" in item.target for item in report.stale), report.stale
assert list(waiting) == [2]
