A value taken by getattr off a module that was imported by its computed name follows.
tags: cold
imported: after
--- file pkg/__init__.py
--- file pkg/a.py
LIMIT = 1
--- file app.py
import importlib
def load(path):
    module, _, name = path.partition(":")
    return getattr(importlib.import_module(module), name)
LIMIT = load("pkg.a:LIMIT")
DOUBLE = LIMIT * 2
--- hold
import app
--- replace pkg/a.py
- LIMIT = 1
+ LIMIT = 5
--- expect
assert app.LIMIT == 5
assert app.DOUBLE == 10
