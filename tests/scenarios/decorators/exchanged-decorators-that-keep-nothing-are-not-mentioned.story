Decorators that keep nothing of a function are exchanged without a word about what they left.
tags: cold
--- file d.py
import functools, time
def timed(f):
    @functools.wraps(f)
    def w(*a, **k):
        t = time.perf_counter()
        return ('timed', f(*a, **k))
    w.t = 1
    return w
def retry(n, *, exc=Exception):
    def d(f):
        @functools.wraps(f)
        def w(*a):
            for _ in range(n):
                try: r = f(*a)
                except exc: pass
            return (n, r)
        return w
    return d
class Memo:
    def __init__(self, f): self.f = f; self.c = {}
    def __call__(self, x):
        if x not in self.c: self.c[x] = self.f(x)
        return self.c[x]
--- file a.py
from d import timed, retry, Memo
from functools import lru_cache
@timed
def f(x): return x
@retry(2)
def g(x): return x
class K:
    @timed
    def m(self, x): return x
--- hold
import a
f = a.f; g = a.g; m = a.K().m; L = [f, g]
--- edit a.py
from d import timed, retry, Memo
from functools import lru_cache
@retry(3)
def f(x): return x
@retry(5)
def g(x): return x
class K:
    @retry(4)
    def m(self, x): return x
--- expect
assert f(1) == (3,1)
assert g(1) == (5,1)
assert m(1) == (4,1)
assert [h(1) for h in L] == [f(1), g(1)]
--- edit a.py
from d import timed, retry, Memo
from functools import lru_cache
def f(x): return x
@timed
@retry(5)
def g(x): return x
class K:
    def m(self, x): return x
--- expect
assert f(1) == 1
assert g(1) == ('timed',(5,1))
assert m(1) == 1
assert [h(1) for h in L] == [f(1), g(1)]
--- report
assert report.ok and not report.stale
