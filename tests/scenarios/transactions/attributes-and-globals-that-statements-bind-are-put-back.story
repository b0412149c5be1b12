What a failed revision bound on objects, or by `global`, is as it was.
--- file m.py
class C: pass
c = C()
c.v = 1
C.w = 1
def f(): pass
f.z = 1
G = 0
def setup(n):
    global G
    G = n
setup(1)
X = 1
--- hold
import m
--- edit m.py
class C: pass
c = C()
c.v = 2
C.w = 2
def f(): pass
f.z = 2
G = 0
def setup(n):
    global G
    G = n
setup(2)
X = 1 / 0
--- expect
assert (m.c.v, m.C.w, m.f.z, m.G, m.X) == (1,1,1,1,1)
assert vars(m.c) == {'v':1}
--- report
assert not report.ok
--- edit m.py
class C: pass
c = C()
c.v = 2
C.w = 2
def f(): pass
f.z = 2
G = 0
def setup(n):
    global G
    G = n
setup(2)
X = 2
--- expect
assert (m.c.v, m.C.w, m.f.z, m.G, m.X) == (2,2,2,2,2)
assert vars(m.c) == {'v':2}
