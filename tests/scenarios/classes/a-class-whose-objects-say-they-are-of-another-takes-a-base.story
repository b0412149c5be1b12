A proxy's class has a member `__class__`, which cannot be written into a class: it takes the new content.
--- file proxy.py
class Looked:
    __slots__ = ("find",)
    def __init__(self, find):
        self.find = find
    def __get__(self, instance, owner=None):
        return owner if instance is None else self.find(instance)

class Marked:
    pass

class Tagged:
    pass

class Proxy(Marked):
    __doc__ = Looked(lambda self: "told")
    __class__ = Looked(lambda self: int)

    def get(self):
        return 1

one = Proxy()
--- hold
import proxy
one, Proxy = proxy.one, proxy.Proxy
--- replace proxy.py
- class Proxy(Marked):
+ class Proxy(Tagged):
...
-     __class__ = Looked(lambda self: int)
+     __class__ = Looked(lambda self: str)
...
-         return 1
+         return 2
--- expect
assert proxy.Proxy is Proxy
assert Proxy.__mro__[1] is proxy.Tagged
assert one.__class__ is str
assert isinstance(one, str)
assert one.get() == 2
