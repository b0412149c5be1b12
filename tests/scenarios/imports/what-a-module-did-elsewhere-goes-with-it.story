What a module did elsewhere goes with it, when its file goes together with its last import.
tags: cold
--- file base.py
KNOWN = []
TABLE = {}
class Kind:
    pass
kind = Kind()
def add(function):
    KNOWN.append(function)
    return function
def told():
    return 1
--- file plugin.py
import base
@base.add
def late():
    return helper()
def helper():
    return 2
base.TABLE["plugin"] = late
base.Kind.extra = 3

--- file app.py
import plugin
import base
COUNT = len(base.KNOWN)
--- hold
import sys
import app, base
kept = app.base.KNOWN[:]
--- edit app.py
import base
COUNT = len(base.KNOWN)
--- delete plugin.py
--- expect
assert base.KNOWN == [] and base.TABLE == {}, (base.KNOWN, base.TABLE)
assert not hasattr(base.Kind, "extra")

assert app.COUNT == 0
assert "plugin" not in sys.modules
assert all(function() == 2 for function in kept)
