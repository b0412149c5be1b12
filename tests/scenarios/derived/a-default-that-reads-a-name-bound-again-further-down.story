A default, or a member of a class, reads what a name meant above it when something else of it changes.
tags: cold
--- file shop.py
Y = 1
X = 10

def f(a=X + Y):
    return a

class C:
    def g(self, a=X + Y):
        return a
    Z = X + Y
    own = 1
    Y = own + 1

def h():
    return X

def k(a=h() + Y):
    return a

X = 20
--- hold
import shop
f, C = shop.f, shop.C
--- replace shop.py
- Y = 1
- X = 10
+ Y = 2
+ X = 10
--- expect
assert shop.f() == 12 and shop.k() == 12
assert shop.C().g() == 12 and shop.C.Z == 12 and shop.C.Y == 2
assert shop.X == 20
--- report
assert f() == 12 and C is shop.C
