What comes stands in a table before what lines further down put in, wherever that was defined.
tags: cold
--- file base.py
TABLE = {}


def on(key):
    def enter(function):
        TABLE.setdefault(key, []).append(function)
        return function

    return enter


def note(function):
    TABLE[function.__name__] = (function, function(1))
    return function


def tea(x=0):
    return "tea"


def milk(x=0):
    return "milk"


def water(x=0):
    return "water"
--- file app.py
from base import TABLE, milk, note, on, tea, water


class Shop:
    size = 3


TABLE["tea"] = tea
for each in (milk, water):
    TABLE[each.__name__] = each
--- hold
import app
import base
--- edit app.py
from base import TABLE, milk, note, on, tea, water


@on("open")
def open_it():
    return 8


class Shop:
    size = 4

    @note
    def close(self):
        return 9


TABLE["tea"] = tea
for each in (milk, water):
    TABLE[each.__name__] = each
--- expect
assert list(base.TABLE) == ["open", "close", "tea", "milk", "water"]
--- edit app.py
from base import TABLE, milk, note, on, tea, water

TABLE["first"] = 1


@on("open")
def open_it():
    return 8


class Shop:
    size = 4

    @note
    def close(self):
        return 9


TABLE["tea"] = tea
for each in (milk, water):
    TABLE[each.__name__] = each
--- expect
assert list(base.TABLE) == ["first", "open", "close", "tea", "milk", "water"]
assert base.TABLE["open"] == [app.open_it]
