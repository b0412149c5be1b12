A constant that a package gives by its __getattr__, and does not note, follows, however it is read.
tags: cold
--- file lib/__init__.py
from importlib import import_module
_HOMES = {"LIMIT": "lib.limits"}
def __getattr__(name):
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(name)
--- file lib/limits.py
LIMIT = 3
--- file use.py
import lib
import lib as library
TWICE = lib.LIMIT * 2
def limit():
    return library.LIMIT
SAME = limit()
--- hold
import use
--- replace lib/limits.py
- LIMIT = 3
+ LIMIT = 5
--- expect
assert (use.TWICE, use.SAME) == (10, 5)
