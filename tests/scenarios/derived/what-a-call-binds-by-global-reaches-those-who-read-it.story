What a call at the top level binds by `global` reaches those who read it.
tags: cold
--- file s.py
LEVEL = None
def configure(n):
    global LEVEL, NEW
    LEVEL = n * 10
    NEW = n
--- file a.py
import s
from s import configure
BASE = 1
configure(BASE)
X = s.LEVEL + 1
Y = s.NEW
--- hold
import a, s
--- edit a.py
import s
from s import configure
BASE = 2
configure(BASE)
X = s.LEVEL + 1
Y = s.NEW
--- expect
assert (a.X, a.Y, s.LEVEL) == (21,2,20)
--- edit s.py
LEVEL = None
def configure(n):
    global LEVEL, NEW
    LEVEL = n * 100
    NEW = n
--- expect
assert (a.X, a.Y, s.LEVEL) == (201,2,200)
