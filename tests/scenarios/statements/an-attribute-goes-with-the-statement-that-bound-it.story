An attribute of a function, class or module goes with the statement that bound it.
tags: cold
--- file m.py
import n
def view(): return 1
view.flag = True
class A:
    x = 0
A.x = 1
A.y = 2
n.LEVEL = 5
--- file n.py
LEVEL = 1
def level(): return LEVEL
--- file a.py
from m import view, A
F = getattr(view, 'flag', False)
X = A.x
--- hold
import a, m, n
i = a.A()
--- edit m.py
import n
def view(): return 1
class A:
    x = 0
--- expect
assert not hasattr(m.view, 'flag')
assert (i.x, a.X) == (0,0)
assert not hasattr(i, 'y')
assert n.level() == 1
--- report
assert report.ok and not report.stale
