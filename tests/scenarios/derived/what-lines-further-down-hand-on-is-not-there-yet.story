A line that is added asks a table, and a list takes an entry, before what lines further down hand on.
tags: cold
--- file base.py
TABLE = {}
ROWS = []


def on(key):
    def enter(function):
        TABLE[key] = function
        ROWS.append(function)
        return function

    return enter


def tea(number):
    return number


@on("water")
def water(number):
    return number * 2
--- file first.py
import base

NUMBER = 1
--- file app.py
import first
from base import ROWS, TABLE, on, tea

TABLE["tea"] = tea
ROWS.extend([7, "a"])


@on("last")
def last(number):
    return 0
--- hold
import app
import base
import first
--- edit first.py
import base
from base import TABLE, on

VALUES = {key: each(4) for key, each in TABLE.items()}


@on("cream")
def cream(number):
    return 1


NUMBER = 1
--- expect
assert first.VALUES == {"water": 8}
assert list(base.TABLE) == ["water", "cream", "tea", "last"]
assert base.ROWS == [base.water, first.cream, 7, "a", app.last]
