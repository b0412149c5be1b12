What a module's `__getattr__` gives follows an edit of that where it is read as an attribute, too.
tags: cold
--- file shop/__init__.py
--- file shop/rates.py
BASE = 5
def __getattr__(name):
    if name == "RATE":
        return BASE + 4
    raise AttributeError(name)
--- file till.py
import shop.rates as r
from shop import rates
TWICE = rates.RATE * 2
def price(x=r.RATE + 1):
    return x
ROUND = rates.BASE
--- hold
import till
--- replace shop/rates.py
-         return BASE + 4
+         return BASE + 1
--- expect
assert till.TWICE == 12
assert till.price() == 7
--- replace shop/rates.py
- BASE = 5
+ BASE = 6
--- expect
assert till.TWICE == 14
assert till.price() == 8
assert till.ROUND == 6
