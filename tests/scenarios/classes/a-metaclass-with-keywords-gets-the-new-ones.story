A keyword of a class that its metaclass takes is live when it was edited.
tags: cold
--- file table.py
class Meta(type):
    def __new__(meta, name, bases, space, *, table=None):
        cls = super().__new__(meta, name, bases, space)
        cls.table = table
        return cls

    def __init__(cls, name, bases, space, *, table=None):
        super().__init__(name, bases, space)

class Row(metaclass=Meta, table="rows"):
    pass
--- hold
import table
kind, old = table.Row, table.Row()
--- replace table.py
- class Row(metaclass=Meta, table="rows"):
+ class Row(metaclass=Meta, table="lines"):
--- expect
assert table.Row is kind
assert old.table == "lines"
