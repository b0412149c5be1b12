A loop that wraps all members of a class meets, when it runs again, also those set from outside as they were.
tags: cold
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

def _rate(self):
    return 20

Order.rate = _rate
--- file app.py
from deco import logged
from shop import Order

def size(self):
    return 30

Order.size = size
for name, f in list(vars(Order).items()):
    if not name.startswith("_"):
        setattr(Order, name, logged(f))
SUMS = Order().total(), Order().rate(), Order().size()
--- hold
import app
order, rate = app.Order(), app.Order.rate
--- replace deco.py
- FEE = 1
+ FEE = 2
--- expect
assert app.SUMS == (12, 22, 32), app.SUMS
assert (order.total(), order.rate(), order.size(), rate(order)) == (12, 22, 32, 22)
--- replace shop.py
- Order.rate = _rate
+ Order.rate = _rate
+ Order.cost = _rate
--- expect
assert app.SUMS == (12, 22, 32) and order.cost() == 22, app.SUMS
--- replace deco.py
-         return f(*args) + fee
+         return f(*args) * fee
--- expect
assert app.SUMS == (20, 40, 60) and order.cost() == 40, app.SUMS
