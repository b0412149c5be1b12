What a hook of a class in a branch reads takes along the classes derived from it, there and elsewhere.
tags: cold
--- file shop.py
LIMIT = 1
if True:
    class A:
        def __init_subclass__(cls):
            cls.size = LIMIT
    class B(A):
        pass
class C(A):
    pass
--- hold
import shop
--- replace shop.py
- LIMIT = 1
+ LIMIT = 2
--- expect
assert (shop.B.size, shop.C.size) == (2, 2), (shop.B.size, shop.C.size)
