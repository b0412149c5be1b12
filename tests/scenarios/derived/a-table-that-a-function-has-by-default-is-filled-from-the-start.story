A table that functions have by default, by whatever name, and hand on to others, is filled from the start.
tags: cold
--- file forms.py
FORMS = {"a": 1, "b": 2}
EXTRA = ["x"]
NAMES = ["tea", "cake"]
--- file desk.py
from forms import EXTRA, FORMS, NAMES
TABLE = {}
ORDER = []
SIZES = {}
ALIAS = SIZES
def register(table=TABLE):
    for name, form in FORMS.items():
        put(table, name, form)
    finish()
def put(t, name, form):
    t[name] = form
    ORDER.append(name)
def finish():
    for each in EXTRA:
        TABLE[each] = 0
        ORDER.append(each)
def fill(sizes=ALIAS):
    for name in NAMES:
        sizes[name] = len(name)
register()
fill()
N = len(TABLE), list(ORDER), dict(SIZES)
--- hold
import desk, forms
from desk import TABLE, SIZES
--- edit forms.py
FORMS = {"b": 2, "c": 3}
EXTRA = ["x"]
NAMES = ["tea"]
--- expect
assert desk.TABLE is TABLE and desk.SIZES is SIZES
assert list(TABLE.items()) == [("b", 2), ("c", 3), ("x", 0)] and SIZES == {"tea": 3}
assert desk.N == (3, ["b", "c", "x"], {"tea": 3})
--- replace desk.py
-         put(table, name, form)
-     finish()
+         put(table, name, form)
--- expect
assert list(TABLE.items()) == [("b", 2), ("c", 3)] and desk.ORDER == ["b", "c"]
--- replace desk.py
-     t[name] = form
+     t[name * 2] = form
...
-         sizes[name] = len(name)
+         sizes[name.upper()] = len(name)
--- expect
assert list(TABLE.items()) == [("bb", 2), ("cc", 3)] and desk.ORDER == ["b", "c"]
assert SIZES == {"TEA": 3} and desk.N == (2, ["b", "c"], {"TEA": 3})
