What was computed from modules imported by computed names follows.
tags: cold
imported: after
--- file pkg/__init__.py
--- file pkg/a.py
NAME = "a1"
def value():
    return 1
--- file pkg/b.py
NAME = "b1"
def value():
    return 2
--- file app.py
from importlib import import_module
PLUGINS = {name: import_module(f"pkg.{name}") for name in ("a", "b")}
NAMES = [plugin.NAME for plugin in PLUGINS.values()]
VALUES = [plugin.value() for plugin in PLUGINS.values()]
--- hold
import app
--- replace pkg/a.py
- NAME = "a1"
+ NAME = "a2"
...
-     return 1
+     return 10
--- expect
assert app.NAMES == ["a2", "b1"]
assert app.VALUES == [10, 2]
