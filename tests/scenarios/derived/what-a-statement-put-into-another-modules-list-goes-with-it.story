What a statement put into another module's list goes with it.
tags: cold
--- file core.py
A = []
--- file plug.py
from core import A
def one():
    return 1
A += [one]
--- file app.py
import core
import plug
N = len(core.A)
--- hold
import app, core
--- replace plug.py
- A += [one]
+ LAST = 1
--- expect
assert core.A == [], "A"
assert app.N == 0
--- report
assert not report.stale, report.stale
--- replace plug.py
- LAST = 1
+ def two():
+     return 2
+ A.extend([one, two])
+ A.append("x")
--- expect
assert [f if isinstance(f, str) else f.__name__ for f in core.A] == ["one", "two", "x"]
assert app.N == 0 or app.N == 3
--- replace plug.py
- A.append("x")
+ A.append("y")
--- expect
assert [f if isinstance(f, str) else f.__name__ for f in core.A] == ["one", "two", "y"]
--- report
assert not report.stale, report.stale
--- delete plug.py
--- replace app.py
- import plug
--- expect
assert core.A == [], core.A
assert app.N == 0
--- report
assert not report.stale, report.stale
