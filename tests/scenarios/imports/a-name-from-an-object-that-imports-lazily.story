A name that a package gives lazily, without noting it, follows the module that defines it: in class bodies, bases and calls.
tags: cold
--- file lib/__init__.py
from importlib import import_module
_WHERE = {"Price": "price", "total": "price"}
def __getattr__(name):
    if name in _WHERE:
        return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
    raise AttributeError(name)
--- file lib/price.py
class Price:
    rate = 1
def total(n):
    return n * 2
--- file use.py
from lib import Price, total
import lib
class Own(Price):
    twice = Price.rate * 2
SUM = total(2)
RATE = lib.Price.rate
--- hold
import use
--- replace lib/price.py
-     rate = 1
+     rate = 5
...
-     return n * 2
+     return n * 3
--- expect
assert use.Own.rate == 5
assert use.Own.twice == 10
assert use.SUM == 6
assert use.RATE == 5
