A bound method that a metaclass or a hook puts into a list is taken back with its class, once each.
tags: cold
--- file orm.py
CALLS = []
MAKERS = {}


class Meta(type):
    def __new__(meta, name, bases, space):
        cls = super().__new__(meta, name, bases, space)
        CALLS.append(cls.create)
        return cls


class Base(metaclass=Meta):
    @classmethod
    def create(cls):
        return cls


class Noted:
    def __init_subclass__(cls):
        MAKERS.setdefault("all", []).append(cls.made)

    @classmethod
    def made(cls):
        return cls.__name__


class Mixin:
    pass
--- file app.py
from orm import CALLS, Base, Mixin, Noted


class User(Base):
    name = 1


class Note(Noted):
    size = 1


class Other(Noted):
    size = 1


class Cart:
    def total(self):
        return 3


cart = Cart()
CALLS.append(cart.total)
--- hold
import app, orm
def calls():
    return [call() if call() == 3 else call().__name__ for call in orm.CALLS]
def makers():
    return [call() for call in orm.MAKERS["all"]]
--- replace app.py
-     name = 1
+     name = 2
...
- class Note(Noted):
-     size = 1
+ class Note(Mixin, Noted):
+     size = 2
--- expect
assert calls() == ["Base", "User", 3]
assert makers() == ["Note", "Other"]
--- replace app.py
- class User(Base):
+ class User(Mixin, Base):
...
- class Note(Mixin, Noted):
+ class Remark(Mixin, Noted):
--- expect
assert calls() == ["Base", "User", 3]
assert sorted(makers()) == ["Other", "Remark"]
--- replace app.py
- class User(Mixin, Base):
-     name = 2
-
-
--- expect
assert calls() == ["Base", 3]
