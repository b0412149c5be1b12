Who has a number that a start gives to a line that came above it, or that went, is said to have it.
tags: once
--- file app.py
import collections
import functools
import itertools


class Ids:
    def __init__(self):
        self.last = 0

    def new(self):
        self.last += 1
        return self.last


def counting():
    last = 0

    def new():
        nonlocal last
        last += 1
        return last

    return new


TOTAL = 0


def bump():
    global TOTAL
    TOTAL += 1
    return TOTAL


ids = Ids()
TEA = ids.new()
POT = ids.new()
new = counting()
ONE = new()
TWO = new()
following = itertools.count(5).__next__
FIVE = following()
SIX = following()
fresh = functools.partial(next, itertools.count(7))
SEVEN = fresh()
EIGHT = fresh()
table = collections.defaultdict(itertools.count().__next__)
ZERO = table["a"]
FIRST = table["b"]
LOW = bump()
HIGH = bump()
NAME = f"item {bump()}"


class Limits:
    def __init__(self):
        self.low, self.high = 1, 9

    def get(self, name):
        return getattr(self, name)


limits = Limits()
LEAST = limits.get("low")
MOST = limits.get("high")
--- hold
import app
--- replace app.py
- POT = ids.new()
+ CUP = ids.new()
+ POT = ids.new()
...
- TWO = new()
+ MORE = new()
+ TWO = new()
...
- SIX = following()
+ MIDST = following()
+ SIX = following()
...
- EIGHT = fresh()
+ BETWEEN = fresh()
+ EIGHT = fresh()
...
- FIRST = table["b"]
+ OTHER = table["c"]
+ FIRST = table["b"]
...
- HIGH = bump()
+ MEAN = bump()
+ HIGH = bump()
...
- MOST = limits.get("high")
+ AGAIN = limits.get("low")
+ MOST = limits.get("high")
--- expect
assert (app.CUP, app.POT, app.MORE, app.TWO, app.MEAN, app.HIGH) == (3, 2, 3, 2, 4, 2)
assert (app.MIDST, app.SIX, app.BETWEEN, app.EIGHT, app.OTHER, app.FIRST) == (7, 6, 9, 8, 2, 1)
assert app.NAME == "item 3"
--- report
assert {item.code for item in report.stale} == {"HMR112"}
said = {item.target.removeprefix("app:") for item in report.stale}
assert said == {"POT", "TWO", "SIX", "EIGHT", "FIRST", "HIGH", "NAME"}, said
--- replace app.py
- TEA = ids.new()
...
- ONE = new()
...
- FIVE = following()
...
- SEVEN = fresh()
...
- ZERO = table["a"]
...
- LOW = bump()
...
- LEAST = limits.get("low")
--- expect
assert not hasattr(app, "TEA") and app.POT == 2
--- report
said = {item.target.removeprefix("app:") for item in report.stale}
after = {"CUP", "POT", "MORE", "TWO", "MIDST", "SIX", "BETWEEN", "EIGHT", "OTHER", "FIRST"}
assert said == after | {"MEAN", "HIGH", "NAME"}, said
