A function that wraps another class's method and runs again wraps the bare one.
tags: cold
--- file shop.py
class Order:
    def total(self):
        return 1
    @classmethod
    def make(cls):
        return cls()
def price():
    return 10
--- file logs.py
import functools
RATE = 2
def logged(function):
    @functools.wraps(function)
    def call(*args):
        return [RATE, function(*args)]
    return call
--- file patches.py
import shop
from shop import Order
from functools import wraps
from logs import logged, RATE
def wrap_total():
    original = Order.total
    Order.total = logged(original)
def wrap_price():
    original = shop.price
    @wraps(original)
    def price():
        return [RATE, original()]
    shop.price = price
def patch():
    wrap_total()
    wrap_price()
patch()
--- hold
import patches, shop
from shop import Order
order = Order()
--- replace logs.py
-         return [RATE, function(*args)]
+         return (RATE, function(*args))
--- expect
assert order.total() == (2, 1)
assert shop.price() == [2, 10]
--- replace logs.py
- def logged(function):
+ def logged(function, more=1):
--- expect
assert order.total() == (2, 1)
assert shop.price() == [2, 10]
--- replace logs.py
-     return call
+     call.marked = 1
+     return call
--- expect
assert order.total() == (2, 1)
assert shop.price() == [2, 10]
assert Order.total.marked == 1
