What a decorator noted of a method stays where another class, with a method of that name, is edited.
tags: cold
--- file base.py
TABLE = {}


def note(function):
    TABLE[function.__name__] = function
    return function


def on(key):
    def enter(function):
        TABLE[key] = (function.__name__, function)
        return function

    return enter


def kind(cls):
    cls.sort = "kind"
    return cls


class Order:
    @note
    def add(self):
        return "order"
--- file app.py
from base import TABLE, kind, on


@kind
class Basket:
    @on("basket")
    def add(self):
        return "basket"
--- hold
import app
import base
--- replace app.py
- @kind
- class Basket:
+ class Basket:
--- expect
assert list(base.TABLE) == ["add", "basket"]
assert base.TABLE["add"] is base.Order.add
assert base.TABLE["basket"] == ("add", app.Basket.add)
assert not hasattr(app.Basket, "sort")
--- replace base.py
-     @note
-     def add(self):
+     def add(self):
--- expect
assert list(base.TABLE) == ["basket"]
