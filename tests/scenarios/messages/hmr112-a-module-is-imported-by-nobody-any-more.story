What a module did elsewhere is said to stay when its last import goes: a start would not do it.
--- file base.py
KNOWN = []
def add(function):
    KNOWN.append(function)
    return function
--- file plain.py
SIZE = 1
--- file plugin.py
import base
RATE = 2
@base.add
def late():
    return 1
--- file app.py
import base
import plain
import plugin
COUNT = len(base.KNOWN)
--- hold
import app, base
--- replace app.py
- import plain
--- expect
assert app.COUNT == 1 and not hasattr(app, "plain")
--- report
assert report.stale == (), str(report)
--- replace app.py
- import plugin
--- expect
assert len(base.KNOWN) == 1 and not hasattr(app, "plugin")
--- report
(item,) = report.stale
assert (item.code, item.target) == ("HMR112", "plugin:late"), item
