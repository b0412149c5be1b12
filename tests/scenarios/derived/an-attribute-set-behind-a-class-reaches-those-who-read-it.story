An attribute that a statement binds on a class, also by `setattr`, reaches those who read it.
tags: cold
--- file m.py
class A:
    pass
A.x = 1
A.f = lambda self: self.x
setattr(A, 'y', 5)
--- file a.py
from m import A
V = A.x
W = A.y
--- hold
import a
i = a.A()
--- edit m.py
class A:
    pass
A.x = 2
A.f = lambda self: self.x
setattr(A, 'y', 6)
--- expect
assert (i.x, i.f(), a.V) == (2,2,2)
assert (a.W, i.y) == (6,6)
--- edit m.py
class A:
    pass
A.x = 2
A.f = lambda self: self.x * 10
setattr(A, 'y', 6)
--- expect
assert (i.x, i.f(), a.V) == (2,20,2)
assert (a.W, i.y) == (6,6)
