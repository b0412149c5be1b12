A decorator that was added acts for those who hold the function.
tags: cold
--- file shop.py
def doubled(function):
    def wrapper(*args):
        return function(*args) * 2

    return wrapper


def price(n):
    return n
--- hold
import shop
from shop import price
--- replace shop.py
- def price(n):
+ @doubled
+ def price(n):
--- expect
assert shop.price(3) == 6
assert price(3) == 6
