A name that a module's `__getattr__` gives is given anew when what that reads is edited.
tags: cold
--- file values.py
_values = {"LIMIT": 1}
def __getattr__(name):
    if name in _values:
        return _values[name]
    raise AttributeError(name)
--- file use.py
from values import LIMIT
TWICE = LIMIT * 2
--- hold
import use
--- replace values.py
- _values = {"LIMIT": 1}
+ _values = {"LIMIT": 4}
--- expect
assert use.TWICE == 8
