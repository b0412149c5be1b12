A body edit under two decorators is live through both of them.
tags: cold
--- file marks.py
def a(function):
    return lambda *args: ["a", function(*args)]


def b(function):
    return lambda *args: ["b", function(*args)]
--- file shop.py
from marks import a, b


@a
@b
def price(n):
    return n
--- hold
from shop import price
--- replace shop.py
-     return n
+     return n * 2
--- expect
assert price(2) == ["a", ["b", 4]]
