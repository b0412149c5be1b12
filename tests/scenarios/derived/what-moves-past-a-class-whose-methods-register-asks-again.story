A line that asks a table moves past a class whose methods are registered there, and asks again.
tags: cold
--- file base.py
TABLE = {}


def on(key):
    def enter(function):
        TABLE[key] = function
        return function

    return enter
--- file app.py
from base import TABLE, on


class Shop:
    @on("open")
    def open(self):
        return 8


KEYS = list(TABLE)
--- hold
import app
shop = app.Shop
--- edit app.py
from base import TABLE, on

KEYS = list(TABLE)


class Shop:
    @on("open")
    def open(self):
        return 8
--- expect
assert app.KEYS == []
assert app.Shop.open is app.TABLE["open"]
--- edit app.py
from base import TABLE, on


class Shop:
    @on("open")
    def open(self):
        return 8


KEYS = list(TABLE)
--- expect
assert app.KEYS == ["open"]
