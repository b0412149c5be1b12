What was asked of a class's lineage at the top level is asked again when its bases are others.
tags: cold
--- file base.py
class A:
    pass

class B:
    pass
--- file kinds.py
import base

class C(base.A):
    pass

class D(C):
    pass

IS = isinstance(C(), base.A)
MRO = [cls.__name__ for cls in D.__mro__]
--- file user.py
import base
import kinds

def check(thing):
    return isinstance(thing, base.B)

KIND = "a" if issubclass(kinds.D, base.A) else "b"
TABLE = {cls.__name__: issubclass(cls, base.B) for cls in [kinds.C, kinds.D]}
FLAG = check(kinds.C())
--- hold
import kinds, user
--- replace kinds.py
- class C(base.A):
+ class C(base.B):
--- expect
assert (kinds.IS, kinds.MRO) == (False, ["D", "C", "B", "object"])
assert (user.KIND, user.TABLE, user.FLAG) == ("b", {"C": True, "D": True}, True)
--- replace kinds.py
- class C(base.B):
+ class C(base.A, base.B):
--- expect
assert (kinds.IS, kinds.MRO) == (True, ["D", "C", "A", "B", "object"])
assert (user.KIND, user.TABLE, user.FLAG) == ("a", {"C": True, "D": True}, True)
