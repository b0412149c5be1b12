An attribute goes that a decorator had set on a function and sets no more; what the program set stays.
tags: cold
--- file marks.py
def marked(function):
    if not isinstance(function, type):
        function.mark = 5
    return function

def counted(limit):
    def decorate(function):
        function.limit = limit
        return function
    return decorate
--- file shop.py
from marks import counted, marked

@marked
def price(tea):
    return tea + 1

@counted(3)
def total(tea):
    return tea + 2

class Basket:
    @marked
    def pay(self):
        return 1
--- hold
import shop
price = shop.price
price.seen = 7
--- replace marks.py
-     if not isinstance(function, type):
-         function.mark = 5
-     return function
+     def wrapper(*args):
+         return function(*args) + 5
+     return wrapper
...
-         function.limit = limit
+         function.most = limit
--- expect
assert shop.price(1) == 7
assert not hasattr(shop.price, "mark")
assert not hasattr(shop.total, "limit")
assert shop.total.most == 3
assert not hasattr(shop.Basket.pay, "mark")
assert shop.Basket().pay() == 6
--- report
assert report.ok
assert price(1) == 7 and price.seen == 7
