A loop that wraps the entries of another module's table wraps the bare ones when it runs again.
--- file deco.py
FEE = 1
def logged(f):
    fee = FEE
    def call(*args):
        return f(*args) + fee
    return call
--- file shop.py
def tea():
    return 10
def cake():
    return 20
TABLE = {"tea": tea, "cake": cake}
ROWS = [tea, cake]
--- file app.py
from deco import logged
from shop import ROWS, TABLE
for name, f in list(TABLE.items()):
    TABLE[name] = logged(f)
for at, f in enumerate(ROWS):
    ROWS[at] = logged(logged(f))
SUMS = [f() for f in (*TABLE.values(), *ROWS)]
--- hold
import app
--- replace deco.py
- FEE = 1
+ FEE = 5
--- expect
assert app.SUMS == [15, 25, 20, 30]
assert [f() for f in (*app.TABLE.values(), *app.ROWS)] == app.SUMS
--- report
assert report.ok and not report.stale
--- replace deco.py
-         return f(*args) + fee
+         return f(*args) - fee
--- expect
assert [f() for f in (*app.TABLE.values(), *app.ROWS)] == [5, 15, 0, 10]
--- report
assert report.ok and not report.stale
--- replace app.py
-     TABLE[name] = logged(f)
+     TABLE[name] = logged(logged(f))
--- expect
assert app.TABLE["tea"]() == 0
--- report
assert report.ok and not report.stale
