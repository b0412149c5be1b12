A decorator that a call, a partial or a lambda has made registers what it decorates once, after any edit.
tags: cold
--- file registry.py
from functools import partial

BY_PART, BY_LAMBDA, BY_FUNCTION = [], [], []


def put(table, function):
    table.append(function)
    return function


def entering(kind):
    def enter(function):
        BY_FUNCTION.append((kind, function))
        return function

    return enter


class Registry:
    def __init__(self):
        self.rows = []

    def entering(self, kind):
        def enter(function):
            self.rows.append((kind, function))
            return function

        return enter


registry = Registry()
--- file shop.py
from functools import partial

from registry import BY_FUNCTION, BY_LAMBDA, BY_PART, entering, put, registry

by_part = partial(put, BY_PART)
by_lambda = lambda function: put(BY_LAMBDA, function)
by_function = entering("function")
by_method = registry.entering("method")


@by_part
def open_shop():
    return 8


@by_lambda
def close_shop():
    return 18


@by_function
def sell():
    return "tea"


@by_method
def order():
    return "milk"


TOLD = [
    [function() for function in BY_PART],
    [function() for function in BY_LAMBDA],
    [function() for _, function in BY_FUNCTION],
    [function() for _, function in registry.rows],
]
--- hold
import registry, shop
--- replace shop.py
-     return 8
+     return 9
--- expect
assert shop.TOLD == [[9], [18], ["tea"], ["milk"]]
--- replace shop.py
-     return 18
+     return 19
--- expect
assert shop.TOLD == [[9], [19], ["tea"], ["milk"]]
--- replace shop.py
- @by_function
- def sell():
-     return "tea"
+ @by_function
+ def sell(what="tea"):
+     return what
--- replace shop.py
- @by_method
- def order():
+ @by_method
+ @by_method
+ def order():
--- expect
assert shop.TOLD == [[9], [19], ["tea"], ["milk", "milk"]]
--- replace shop.py
- @by_part
- def open_shop():
+ def open_shop():
--- replace shop.py
- @by_lambda
- def close_shop():
+ @by_part
+ def close_shop():
--- replace shop.py
- @by_function
- def sell(what="tea"):
+ def sell(what="tea"):
--- replace shop.py
- @by_method
- @by_method
- def order():
+ def order():
--- expect
assert shop.TOLD == [[19], [], [], []]
