After a revision that failed, a class's entry in a metaclass's registry is the one that it had.
--- file orm.py
BY_CLASS = {}

class Meta(type):
    def __init__(cls, name, bases, space):
        super().__init__(name, bases, space)
        BY_CLASS[cls] = sorted(key for key in space if not key.startswith("_"))

class Base(metaclass=Meta):
    pass
--- file app.py
from orm import Base

class User(Base):
    name = 1
LIMIT = 1
--- hold
import app, orm
from app import User
--- edit app.py
from orm import Base

class User(Base):
    name = 1
    mail = 2
LIMIT = 1 / 0
--- expect
assert app.User is User
assert orm.BY_CLASS == {orm.Base: [], User: ["name"]}
--- report
assert report.error.kind == "ZeroDivisionError"
--- edit app.py
from orm import Base

class User(Base):
    name = 1
    mail = 2
LIMIT = 2
--- expect
assert app.User is User
assert orm.BY_CLASS == {orm.Base: [], User: ["mail", "name"]}
