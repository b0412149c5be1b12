A file that stays broken does not hold back later edits of files that do not need it.
--- file shop.py
def price():
    return "old"
--- file till.py
def ring():
    return "old"
--- hold
from shop import price
from till import ring
--- edit shop.py
def price(
--- expect
assert (price(), ring()) == ("old", "old")
--- report
assert not report.ok
--- replace till.py
-     return "old"
+     return "new"
--- expect
assert (price(), ring()) == ("old", "new")
--- report
assert any("shop" in path for path in session.status().waiting)
