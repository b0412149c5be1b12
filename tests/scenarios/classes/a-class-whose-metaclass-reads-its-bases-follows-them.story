A class whose metaclass or whose base reads what the bases hold is made again when that changes.
tags: cold
--- file shop.py
from typing import TypedDict


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.names = [name for base in reversed(cls.__mro__) for name in vars(base) if "_" not in name]
        return cls


class Model(metaclass=Meta):
    one = 1


class User(Model):
    two = 2


class Row(TypedDict):
    a: int


class Line(Row):
    b: str


class Mixin:
    three = 3


class Seen:
    def __init_subclass__(cls):
        cls.seen = cls.three + 1


class Both(Mixin, Seen):
    pass
--- hold
from shop import Both, Line, User
--- replace shop.py
-     one = 1
+     one = 1
+     half = 0.5
...
-     a: int
+     a: str
+     c: int
...
-     three = 3
+     three = 4
--- expect
assert set(User.names) == {"one", "half", "names", "two"}
assert Line.__annotations__ == {"a": str, "c": int, "b": str}
assert Both.seen == 5
