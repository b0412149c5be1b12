A save that fails below a loop that wraps methods leaves wrappers, and all else, as they were.
--- file deco.py
FEE = 1

def logged(f):
    fee = FEE
    def call(*args):
        return f(*args) + fee
    return call
--- file shop.py
class Order:
    def total(self):
        return 10
    def rate(self):
        return 20
--- file app.py
from deco import FEE, logged
from shop import Order

for name, f in list(vars(Order).items()):
    if not name.startswith("_"):
        setattr(Order, name, logged(f))
SUMS = [Order().total(), Order().rate()]
SUMS.append(1 // (2 - FEE))
--- hold
import app
held, sums = app.Order.total, app.SUMS
--- replace deco.py
- FEE = 1
+ FEE = 2
--- expect
assert app.SUMS is sums == [11, 21, 1], app.SUMS
assert held(app.Order()) == app.Order().total() == 11 and app.Order().rate() == 21
--- report
assert not report.ok and "ZeroDivisionError" in str(report)
assert "could not be undone" not in str(report), report
--- replace deco.py
- FEE = 2
+ FEE = 3
--- expect
assert app.SUMS == [13, 23, -1], app.SUMS
assert held(app.Order()) == app.Order().total() == 13 and app.Order().rate() == 23
