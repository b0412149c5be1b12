An edited hook of a class in a branch runs again for the classes derived from it.
tags: cold
--- file shop.py
if True:
    class A:
        def __init_subclass__(cls):
            cls.size = 1
    class B(A):
        pass
class C(A):
    pass
--- hold
import shop
--- replace shop.py
-             cls.size = 1
+             cls.size = 2
--- expect
assert (shop.B.size, shop.C.size) == (2, 2), (shop.B.size, shop.C.size)
