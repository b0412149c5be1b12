A decorator in a class body that uses a sibling member follows an edit of that.
tags: cold
--- file a.py
def reg(n):
    def d(f): f.n = n; return f
    return d
class A:
    K = 1
    def helper(x): return x * 2
    V = helper(K)
    @reg(V)
    def m(self, v=V, *, k=K): return (v, k)
    s = staticmethod(lambda: 5)
    p = property(lambda self: self.K)
--- hold
import a
i = a.A(); m = i.m
--- edit a.py
def reg(n):
    def d(f): f.n = n; return f
    return d
class A:
    K = 2
    def helper(x): return x * 2
    V = helper(K)
    @reg(V)
    def m(self, v=V, *, k=K): return (v, k)
    s = staticmethod(lambda: 5)
    p = property(lambda self: self.K)
--- expect
assert (i.V, m(), i.m(), i.m.n) == (4,(4,2),(4,2),4)
assert i.p == 2
assert a.A.s() == 5
--- edit a.py
def reg(n):
    def d(f): f.n = n; return f
    return d
class A:
    K = 2
    def helper(x): return x * 3
    V = helper(K)
    @reg(V)
    def m(self, v=V, *, k=K): return (v, k)
    s = staticmethod(lambda: 5)
    p = property(lambda self: self.K)
--- expect
assert (i.V, m(), i.m(), i.m.n) == (6,(6,2),(6,2),6)
assert i.p == 2
assert a.A.s() == 5
