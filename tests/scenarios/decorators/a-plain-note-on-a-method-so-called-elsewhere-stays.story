What a decorator noted by a method's name stays where a class with another one so called runs again.
tags: cold
--- file base.py
TABLE = {}


def note(function):
    TABLE[function.__name__] = 26
    return function


class Base:
    def __init_subclass__(cls):
        TABLE[cls.__name__] = cls


def mark(number):
    def enter(function):
        function.mark = number + 15
        return function

    return enter


class Order(Base):
    @mark(1)
    def add(self):
        return "order"
--- file app.py
from base import note


class Basket:
    @note
    def add(self):
        return "basket"
--- hold
import app
import base
--- replace base.py
-         function.mark = number + 15
+         function.mark = number + 25
--- expect
assert base.Order.add.mark == 26
assert base.TABLE == {"Order": base.Order, "add": 26}
