What a module has registered that was imported further up counts, whoever imported it.
tags: cold
--- file app.py
ENTRIES = []
def add(f):
    ENTRIES.append(f)
    return f
import importlib
FACTOR = 1
@add
def own():
    pass
def load():
    import lazily
load()
for name in ("red", "blue"):
    importlib.import_module("plugin_" + name)
COUNT = len(ENTRIES) * FACTOR
--- file lazily.py
from app import add
@add
def slow():
    pass
--- file plugin_red.py
from app import add
@add
def red():
    pass
--- file plugin_blue.py
from app import add, ENTRIES
SEEN = len(ENTRIES)
@add
def blue():
    pass
--- hold
import app, lazily, plugin_blue
--- replace app.py
- FACTOR = 1
+ FACTOR = 10
--- expect
assert app.COUNT == 40, app.COUNT
assert len(app.ENTRIES) == 4
--- replace plugin_blue.py
- SEEN = len(ENTRIES)
+ SEEN = len(ENTRIES) + 0.5
--- expect
assert plugin_blue.SEEN == 3.5, plugin_blue.SEEN
