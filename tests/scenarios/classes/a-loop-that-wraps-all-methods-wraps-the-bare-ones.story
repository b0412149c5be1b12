A loop that wraps all methods of a class wraps the bare ones when it runs again.
tags: cold
--- file deco.py
FEE = 1
def logged(f):
    fee = FEE
    def call(*args):
        return f(*args) + fee
    return call
def wrap_all(cls):
    for name, f in list(vars(cls).items()):
        if callable(f) and not name.startswith("_"):
            setattr(cls, name, logged(f))
--- file shop.py
class Order:
    def total(self):
        return 10
    def rate(self):
        return 20
class Cart:
    def total(self):
        return 30
--- file app.py
from deco import logged, wrap_all
from shop import Cart, Order
for name, f in list(vars(Order).items()):
    if not name.startswith("_"):
        setattr(Order, name, logged(f))
wrap_all(Cart)
SUMS = Order().total(), Order().rate(), Cart().total()
--- hold
import app
from shop import Order
order = Order()
--- replace deco.py
- FEE = 1
+ FEE = 5
--- expect
assert app.SUMS == (15, 25, 35)
assert order.total() == 15
--- replace shop.py
-         return 10
+         return 11
--- expect
assert order.total() == 16
assert app.SUMS == (16, 25, 35)
--- replace deco.py
- FEE = 5
+ FEE = 1
--- expect
assert order.total() == 12
assert app.SUMS == (12, 21, 31)
