A class body that builds a member in several statements runs again as a whole.
tags: cold
--- file a.py
N = 3
class A:
    x = [1]
    x += [N]
    D = {}
    for i in range(N):
        D[i] = i * 2
    tmp = N
    y = tmp + 1
    del tmp
    def f(self): return (self.x, self.D, self.y)
--- hold
import a
i = a.A()
--- edit a.py
N = 2
class A:
    x = [1]
    x += [N]
    D = {}
    for i in range(N):
        D[i] = i * 2
    tmp = N
    y = tmp + 1
    del tmp
    def f(self): return (self.x, self.D, self.y)
--- expect
assert i.f() == ([1,2],{0:0,1:2},3)
assert not hasattr(i, 'tmp')
--- edit a.py
N = 2
class A:
    x = [1]
    x += [N, 9]
    D = {}
    for i in range(N):
        D[i] = i * 2
    tmp = N
    y = tmp + 1
    del tmp
    def f(self): return (self.x, self.D, self.y)
--- expect
assert i.f() == ([1,2,9],{0:0,1:2},3)
assert not hasattr(i, 'tmp')
--- edit a.py
N = 2
class A:
    x = [1]
    x += [N, 9]
    D = {}
    for i in range(N):
        D[i] = i * 3
    tmp = N
    y = tmp + 1
    del tmp
    def f(self): return (self.x, self.D, self.y)
--- expect
assert i.f() == ([1,2,9],{0:0,1:3},3)
assert not hasattr(i, 'tmp')
