A constant that a package gives lazily, and notes among its own names, follows the module that has it.
tags: cold
--- file lib/__init__.py
from importlib import import_module
def __getattr__(name):
    if name == "LIMIT":
        globals()[name] = found = getattr(import_module(f"{__name__}.limits"), name)
        return found
    raise AttributeError(name)
--- file lib/limits.py
LIMIT = 3000
--- file use.py
from lib import LIMIT
TWICE = LIMIT * 2
--- hold
import use
--- replace lib/limits.py
- LIMIT = 3000
+ LIMIT = 5000
--- expect
assert use.TWICE == 10000
