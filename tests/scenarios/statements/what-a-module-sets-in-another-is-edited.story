What a module sets in another one follows an edit there.
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
+ base.LIMIT = 6
--- expect
assert base.LIMIT == 6
assert base.f() == "patched"
