A decorator, or a hook, is edited and registers nothing any more: what it had put in goes, method or not.
tags: cold
--- file base.py
TABLE = {}
ROWS = []


def note(function):
    TABLE[function.__name__] = (function, function(1))
    return function


def row(function):
    ROWS.append(function)
    return function


class Base:
    kinds = []

    def __init_subclass__(cls):
        TABLE[cls.__name__] = cls
        Base.kinds.append(cls)
--- file app.py
from base import Base, ROWS, TABLE, note, row


@note
@row
def tea(number):
    return number


class Order(Base):
    @row
    def add(self):
        return 3


TABLE["own"] = tea
SIZES = (len(TABLE), len(ROWS))
--- hold
import app
import base
tea = app.tea
--- replace base.py
-     TABLE[function.__name__] = (function, function(1))
-     return function
+     function.mark = 1
+     return function
...
-     ROWS.append(function)
+     function.row = 2
...
-         TABLE[cls.__name__] = cls
+         cls.size = 4
--- expect
assert base.TABLE == {"own": app.tea} and base.ROWS == [] and app.SIZES == (1, 0)
assert (app.tea.mark, app.tea.row, app.Order.add.row, app.Order.size) == (1, 2, 2, 4)
assert base.Base.kinds == [app.Order] and app.tea is tea
