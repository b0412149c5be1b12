A changed argument in a decorator line is live for those who hold the old object.
tags: cold
--- file shop.py
from functools import wraps


def times(count):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            return [function(*args)] * count

        return wrapper

    return decorate


@times(1)
def price(n):
    return n
--- hold
import shop
from shop import price
--- replace shop.py
- @times(1)
+ @times(2)
--- expect
assert shop.price(5) == [5, 5]
assert price(5) == [5, 5]
