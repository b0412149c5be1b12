A member that the body deleted is there when the `del` goes.
tags: cold
--- file a.py
class A:
    tmp = 5
    x = [i * 2 for i in range(3)]
    y, *z = x
    if (w := 10) > 3: q = w
    del tmp
    @property
    def all(self): return (self.x, self.y, self.z, self.q)
--- hold
import a
i = a.A()
--- edit a.py
class A:
    tmp = 5
    x = [i * 2 for i in range(4)]
    y, *z = x
    if (w := 20) > 3: q = w
    @property
    def all(self): return (self.x, self.y, self.z, self.q)
--- expect
assert i.all == ([0,2,4,6],0,[2,4,6],20)
assert hasattr(i, 'tmp')
