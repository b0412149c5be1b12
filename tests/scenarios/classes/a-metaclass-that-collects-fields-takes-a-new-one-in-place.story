A class whose metaclass keeps a table of fields under `_fields` takes a new field in place, as it is no named tuple.
tags: cold
--- file orm.py
class Field:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name


MODELS = {}


class Meta(type):
    def __new__(meta, name, bases, space):
        cls = super().__new__(meta, name, bases, space)
        cls._fields = [key for key, value in space.items() if isinstance(value, Field)]
        MODELS[name] = cls
        return cls


class Model(metaclass=Meta):
    pass
--- file models.py
from orm import Field, Model


class User(Model):
    name = Field("?")
--- hold
import models, orm
from models import User
user = User()
--- replace models.py
-     name = Field("?")
+     name = Field("?")
+     age = Field(0)
--- expect
assert models.User is User
assert type(user) is User
assert User._fields == ["name", "age"]
assert orm.MODELS["User"] is User
assert user.age.name == "age"
--- report
assert not report.stale
