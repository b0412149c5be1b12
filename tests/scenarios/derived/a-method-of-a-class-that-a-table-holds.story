What a method of classes gave follows its edit where the classes are called out of a table.
tags: cold
--- file models.py
TABLE = {}
KINDS = {int: "INTEGER", str: "TEXT"}


class Column:
    def __init__(self, kind):
        self.kind = kind

    def sql(self):
        return KINDS[self.kind]


class Model:
    def __init_subclass__(cls):
        cls.columns = [each for each in vars(cls).values() if isinstance(each, Column)]
        TABLE[cls.__name__] = cls

    @classmethod
    def made(cls):
        return ", ".join(each.sql() for each in cls.columns)


class User(Model):
    name = Column(str)
--- file main.py
from models import TABLE

ONE = TABLE["User"].made()
ALL = {name: cls.made() for name, cls in TABLE.items()}
--- hold
import models, main
--- replace models.py
- KINDS = {int: "INTEGER", str: "TEXT"}
+ KINDS = {int: "INT", str: "VARCHAR"}
--- expect
assert main.ONE == "VARCHAR"
assert main.ALL == {"User": "VARCHAR"}
--- replace models.py
-         return ", ".join(each.sql() for each in cls.columns)
+         return "; ".join(each.sql() + "!" for each in cls.columns)
--- expect
assert main.ONE == "VARCHAR!"
assert main.ALL == {"User": "VARCHAR!"}
