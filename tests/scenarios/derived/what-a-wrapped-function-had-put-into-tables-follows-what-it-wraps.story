A function that a decorator made does something else: tables that lines filled by it are filled anew.
tags: cold
--- file base.py
from functools import partial, update_wrapper, wraps


def price(number, rate):
    return number * rate


def on(size):
    def outer(function):
        @wraps(function)
        def inner(number):
            return function(number) + size

        return inner

    return outer


def loud(function):
    return update_wrapper(lambda number: function(number) * 100, function)
--- file mid.py
from base import on, partial, price

SIZE = 15
of_two = partial(price, rate=2)
base_price = on(SIZE)(of_two)
--- file app.py
from base import loud
from mid import base_price

total = loud(base_price)
ROWS = [0]
ROWS.append(total(1))
ROWS += [total(2)]
for each in (3, 4):
    ROWS.append(total(each))
TABLE = {"one": 1}
TABLE.update({"two": total(2)})
TABLE["three"] = total(3)
SUM = sum(ROWS)
--- hold
import app
held = app.total
rows = app.ROWS
--- replace mid.py
- SIZE = 15
+ SIZE = 5
--- expect
assert app.ROWS == [0, 700, 900, 1100, 1300] and rows is app.ROWS
assert app.TABLE == {"one": 1, "two": 900, "three": 1100} and app.SUM == 4000
assert held(1) == app.total(1) == 700
--- replace mid.py
- of_two = partial(price, rate=2)
+ of_two = partial(price, rate=3)
--- expect
assert app.ROWS == [0, 800, 1100, 1400, 1700] and rows is app.ROWS
assert app.TABLE == {"one": 1, "two": 1100, "three": 1400} and app.SUM == 5000
