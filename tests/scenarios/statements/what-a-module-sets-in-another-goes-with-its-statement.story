A patch of another module that is removed gives back what was there.
tags: cold
--- file base.py
LIMIT = 1
def f():
    return "base"
--- file patch.py
import base
base.LIMIT = 5
def g():
    return "patched"
base.f = g
--- hold
import base, patch
--- replace patch.py
- base.LIMIT = 5
- def g():
-     return "patched"
- base.f = g
+ X = 1
--- expect
assert base.LIMIT == 1
assert base.f() == "base"
