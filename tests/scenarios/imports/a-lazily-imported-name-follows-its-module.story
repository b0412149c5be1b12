A name that a package imports when it is asked for follows an edit of the module that has it.
tags: cold
--- file shop/__init__.py
import importlib
def __getattr__(name):
    if name == "Price":
        found = globals()[name] = importlib.import_module("shop._price").Price
        return found
    raise AttributeError(name)
--- file shop/_price.py
class Price:
    rate = 1
--- file use.py
from shop import Price
RATE = Price.rate
--- hold
import use
--- replace shop/_price.py
-     rate = 1
+     rate = 5
--- expect
assert use.RATE == 5
