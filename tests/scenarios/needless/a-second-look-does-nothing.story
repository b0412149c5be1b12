A revision right after a revision does nothing.
--- file shop.py
RATE = 1


def price():
    return RATE
--- hold
from shop import price
--- replace shop.py
- RATE = 1
+ RATE = 2
...
-     return RATE
+     return RATE * 10
--- expect
assert price() == 20
--- report
assert report.ok
assert session.revise().empty
