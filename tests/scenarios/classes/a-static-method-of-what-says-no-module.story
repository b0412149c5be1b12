A static method of something that says no module does not keep its class from being made as its package says.
tags: cold
--- file shop/__init__.py
from .streams import Stream

Stream.__module__ = __name__
--- file shop/streams.py
class Quiet:
    def __getattribute__(self, name):
        if name == "__module__":
            raise AttributeError(name)
        return object.__getattribute__(self, name)

    def __call__(self):
        return 1


class Base:
    pass


class Stream(Base):
    count = staticmethod(Quiet())

    def send(self):
        return "old"
--- hold
from shop import Stream
stream = Stream()
--- replace shop/streams.py
- class Stream(Base):
+ class Mixin:
+     pass
+
+
+ class Stream(Mixin, Base):
...
-         return "old"
+         return "new"
--- expect
assert stream.send() == "new"
assert stream.count() == 1
assert Stream.__module__ == "shop"
