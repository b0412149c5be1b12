What an object used as a decorator collects by being called follows what is decorated.
tags: cold
--- file h.py
class Hooks:
    def __init__(self): self.fs = []
    def __call__(self, f): self.fs.append(f); return f
    def run(self): return [f() for f in self.fs]
on_start = Hooks()
on_stop = Hooks()
--- file a.py
from h import on_start, on_stop
@on_start
def a1(): return 1
@on_start
def a2(): return 2
@on_stop
def a3(): return 3
--- hold
import a, h
s = h.on_start; t = h.on_stop
--- edit a.py
from h import on_start, on_stop
@on_start
def a1(): return 1
@on_stop
def a3(): return 3
--- expect
assert s.run() == [1]
assert t.run() == [3]
--- edit a.py
from h import on_start, on_stop
@on_start
def a1(): return 1
@on_start
def a3(): return 3
--- expect
assert s.run() == [1,3]
assert t.run() == []
--- edit a.py
from h import on_start, on_stop
@on_start
def a0(): return 9
@on_start
def a1(): return 1
@on_start
def a3(): return 3
--- expect
assert s.run() == [9,1,3]
assert t.run() == []
--- report
assert report.ok and not report.stale
