A line that sets an attribute of another module's partial moves, and nothing else happens.
tags: cold
--- file base.py
from functools import partial


def price(number, rate):
    return number * rate


double = partial(price, rate=2)
--- file app.py
from base import double

double.label = "double"


class Shop:
    def get(self, size=7):
        return size
--- hold
import app
import base
--- edit app.py
from base import double


class Shop:
    def get(self, size=33):
        return size


double.label = "double"
--- expect
assert base.double.label == "double" and base.double(4) == 8
assert app.Shop().get() == 33
