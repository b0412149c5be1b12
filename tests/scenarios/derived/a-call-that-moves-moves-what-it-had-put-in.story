A call that hands a function to a decorator moves, and nothing runs: its entry stands elsewhere.
tags: cold
--- file base.py
TABLE = {}
CALLS = []


def on(key):
    CALLS.append(key)

    def enter(function):
        TABLE.setdefault(key, []).append(function)
        return function

    return enter


def note(function):
    TABLE[function.__name__] = function
    return function


def tea():
    return "tea"
--- file app.py
from base import note, on, tea

on("tea")(tea)


@note
def milk():
    return "milk"


NUMBER = 1
--- hold
import app
import base
--- edit app.py
from base import note, on, tea


@note
def milk():
    return "milk"


on("tea")(tea)
NUMBER = 1
--- expect
assert base.TABLE == {"milk": app.milk, "tea": [base.tea]}
assert list(base.TABLE) == ["milk", "tea"]
assert base.CALLS == ["tea"]
