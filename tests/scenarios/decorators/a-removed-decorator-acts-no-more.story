A decorator that was taken away does not act any more, for holders neither.
tags: cold
--- file shop.py
def doubled(function):
    def wrapper(*args):
        return function(*args) * 2

    return wrapper


@doubled
def price(n):
    return n
--- hold
import shop
from shop import price
--- replace shop.py
- @doubled
- def price(n):
+ def price(n):
--- expect
assert shop.price(3) == 3
assert price(3) == 3
