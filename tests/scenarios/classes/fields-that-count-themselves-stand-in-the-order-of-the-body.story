Fields that know by a number in which order they were made are all made again where one comes.
--- file fields.py
import itertools


class Field:
    made = itertools.count()

    def __init__(self, kind=str):
        self.order = next(self.made)
        self.kind = kind


def in_order(cls):
    own = {name: value for name, value in vars(cls).items() if isinstance(value, Field)}
    return sorted(own, key=lambda name: own[name].order)


def form(cls):
    cls.names = in_order(cls)
    return cls


class Row:
    def __init_subclass__(cls):
        cls.names = in_order(cls)
--- file app.py
from fields import Field, Row, form


class Table(Row):
    first = Field()
    last = Field()


@form
class Login:
    user = Field()
    word = Field()


NAMES = Table.names + Login.names
--- hold
import app
from app import Login, Table
--- replace app.py
-     last = Field()
+     middle = Field(int)
+     last = Field()
...
-     word = Field()
+     again = Field()
+     word = Field()
--- expect
assert Table.names == ["first", "middle", "last"]
assert Login.names == ["user", "again", "word"]
assert app.NAMES == Table.names + Login.names
assert app.Table is Table and app.Login is Login
--- replace app.py
-     first = Field()
-     middle = Field(int)
+     middle = Field(int)
+     first = Field()
...
-     user = Field()
--- expect
assert Table.names == ["middle", "first", "last"]
assert Login.names == ["again", "word"]
assert app.NAMES == Table.names + Login.names
