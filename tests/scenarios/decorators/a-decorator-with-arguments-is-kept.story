A body edit under a decorator with arguments is live and keeps the arguments.
tags: cold
--- file shop.py
def times(count):
    def decorate(function):
        def wrapper(*args):
            return [function(*args)] * count

        return wrapper

    return decorate


@times(3)
def price(n):
    return n
--- hold
from shop import price
--- replace shop.py
- def price(n):
-     return n
+ def price(n):
+     return n * 2
--- expect
assert price(2) == [4, 4, 4]
