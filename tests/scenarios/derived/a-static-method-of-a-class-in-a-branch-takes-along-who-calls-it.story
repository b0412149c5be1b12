A static method of a class that a branch defines takes along who calls it.
tags: cold
--- file shop.py
LIMIT = 1
OTHER = 1
if True:
    class A:
        @staticmethod
        def m():
            return LIMIT
        def n(self):
            return OTHER
    class B(A):
        pass
SIZE = A.m()
a = A()
N = a.n()
B = A().n()
--- hold
import shop
--- replace shop.py
- LIMIT = 1
- OTHER = 1
+ LIMIT = 2
+ OTHER = 2
--- expect
assert (shop.SIZE, shop.N, shop.B) == (2, 2, 2), (shop.SIZE, shop.N, shop.B)
