A class that its metaclass makes anew is nowhere but where the live one is, however it was noted.
tags: cold
--- file orm.py
import functools
import weakref

BY_NAME = weakref.WeakValueDictionary()
BY_CLASS = {}
CALLS = []
PAIRS = []

class Field:
    def __init__(self, default, inner=None):
        self.default = default
        self.inner = inner

    def bind(self, owner):
        self.owner = owner
        if self.inner is not None:
            self.inner.bind(owner)

class Slotted:
    __slots__ = ("owner",)

class Meta(type):
    def __new__(meta, name, bases, space):
        cls = super().__new__(meta, name, bases, space)
        BY_NAME[name] = cls
        BY_CLASS[cls] = len(space)
        CALLS.append(cls.create)
        CALLS.append(functools.partial(meta.show, cls))
        PAIRS.append((name, (cls,)))
        cls.slotted = Slotted()
        cls.slotted.owner = cls
        cls.weak = weakref.ref(cls)
        for value in space.values():
            if isinstance(value, Field):
                value.bind(cls)
        return cls

    def show(cls):
        return cls

class Base(metaclass=Meta):
    @classmethod
    def create(cls):
        return cls
--- file app.py
from orm import Base, Field

class User(Base):
    name = Field("anon")
    tags = Field((), Field("tag"))

    def me(self):
        return __class__
--- hold
import app, gc, orm
from app import User
from orm import Base
--- replace app.py
-     name = Field("anon")
+     name = Field("nobody")
+     mail = Field("")
--- expect
gc.collect()
assert app.User is User and User.name.default == "nobody"
assert {User.name.owner, User.tags.owner, User.tags.inner.owner, User.mail.owner} == {User}
assert User().me() is User
assert User.slotted.owner is User and User.weak() is User
assert orm.BY_NAME["User"] is User
assert list(orm.BY_CLASS) == [Base, User]
assert {call() for call in orm.CALLS} == {Base, User}
assert {cls for name, (cls,) in orm.PAIRS} == {Base, User}
assert Base.__subclasses__() == [User]
