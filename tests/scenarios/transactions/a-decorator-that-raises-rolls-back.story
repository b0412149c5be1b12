A decorator that was added and raises leaves the function as it was.
tags: still
--- file shop.py
def refuse(function):
    raise ValueError(function.__name__)


def price():
    return 1
--- hold
import shop
from shop import price
--- replace shop.py
- def price():
-     return 1
+ @refuse
+ def price():
+     return 2
--- expect
assert price() == 1
assert shop.price is price
--- report
assert not report.ok
assert report.error.kind == "ValueError"
assert report.error.message == "price"
