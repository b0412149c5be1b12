An error in one of two saved files leaves both as they were; mending it makes both live.
tags: once
--- file shop.py
def price():
    return "old"
--- file till.py
def ring():
    return "old"
--- hold
from shop import price
from till import ring
--- replace shop.py
-     return "old"
+     return "new"
--- edit till.py
def ring(
--- expect
assert (price(), ring()) == ("old", "old")
--- report
assert not report.ok
--- edit till.py
def ring():
    return "new"
--- expect
assert (price(), ring()) == ("new", "new")
