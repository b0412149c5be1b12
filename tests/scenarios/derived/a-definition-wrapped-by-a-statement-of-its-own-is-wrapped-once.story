A definition that a statement of its own wraps is wrapped once, and stays who it is.
tags: cold
--- file d.py
def deco(f):
    def w(*a): return ('d', f(*a))
    return w
def mark(c):
    c.mark = 1
    c.n = getattr(c, 'n', 0) + 1
    return c
--- file a.py
from d import deco, mark
def f(x): return x
f = deco(f)
class A:
    n = 0
A = mark(A)
--- hold
import a
h = a.f; i = a.A()
--- edit d.py
def deco(f):
    def w(*a): return ('D', f(*a))
    return w
def mark(c):
    c.mark = 2
    c.n = getattr(c, 'n', 0) + 1
    return c
--- expect
assert h(1) == ('D',1)
assert a.f(1) == ('D',1)
assert (i.mark, i.n) == (2,1)
--- edit a.py
from d import deco, mark
def f(x): return x + 1
f = deco(f)
class A:
    n = 0
A = mark(A)
--- expect
assert h(1) == ('D',2)
assert a.f(1) == ('D',2)
assert (i.mark, i.n) == (2,1)
