Editing a decorator's inner function is live in every function it has decorated.
tags: cold
--- file marks.py
def logged(function):
    def wrapper(*args):
        return ["logged", function(*args)]

    return wrapper
--- file shop.py
from marks import logged


@logged
def price(n):
    return n


@logged
def cost(n):
    return -n
--- hold
from shop import cost, price
--- replace marks.py
-         return ["logged", function(*args)]
+         return {"logged": function(*args)}
--- expect
assert price(2) == {"logged": 2}
assert cost(2) == {"logged": -2}
