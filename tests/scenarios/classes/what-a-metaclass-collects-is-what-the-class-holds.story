What a metaclass collects from a class's body are the very objects that the class goes on with.
tags: cold
--- file orm.py
class Field:
    def __init__(self, kind):
        self.kind = kind


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.fields = {key: value for key, value in namespace.items() if isinstance(value, Field)}
        return cls


class Model(metaclass=Meta):
    pass
--- file models.py
from orm import Field, Model


class User(Model):
    name = Field(str)

    def greet(self):
        return "hi"
--- hold
from models import User

name = User.name
name.width = 80
--- replace models.py
-     name = Field(str)
+     name = Field(str)
+     age = Field(int)
--- expect
assert list(User.fields) == ["name", "age"]
assert User.fields["name"] is User.name is name
assert User.name.width == 80
assert User.fields["age"] is User.age
