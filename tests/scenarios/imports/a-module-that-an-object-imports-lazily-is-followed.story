A module that an object imports when it is asked for an attribute is followed.
tags: cold
--- file lib/__init__.py
from importlib import import_module
class Lazy:
    def __init__(self, name):
        self._name = name
    def __getattr__(self, name):
        return getattr(import_module(self._name), name)
backend = Lazy("lib.backend")
--- file lib/backend.py
LIMIT = 3000
def load():
    return 1
--- file use.py
from lib import backend
LIMIT = backend.LIMIT
LOADED = backend.load()
--- hold
import use
--- replace lib/backend.py
- LIMIT = 3000
+ LIMIT = 5000
...
-     return 1
+     return 2
--- expect
assert use.LIMIT == 5000
assert use.LOADED == 2
