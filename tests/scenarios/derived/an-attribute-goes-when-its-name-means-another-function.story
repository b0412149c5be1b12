An attribute that another module set on a function under another name goes with that name.
tags: cold
--- file m0.py
def f():
    return 1
g = f
--- file m1.py
from m0 import g
g.mark = 3
--- hold
import m0, m1
--- edit m0.py
import functools
g = functools.partial(max, 0)
def f():
    return 2
--- expect
assert not hasattr(m0.f, "mark")
