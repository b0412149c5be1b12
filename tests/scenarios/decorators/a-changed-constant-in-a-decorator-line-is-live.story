A constant used in a decorator line that changed is used there.
tags: cold
--- file config.py
LIMIT = 1
--- file shop.py
from config import LIMIT


def capped(limit):
    def decorate(function):
        def wrapper(n):
            return min(limit, function(n))

        return wrapper

    return decorate


@capped(LIMIT)
def price(n):
    return n
--- hold
import shop
from shop import price
--- replace config.py
- LIMIT = 1
+ LIMIT = 5
--- expect
assert shop.price(9) == 5
assert price(9) == 5
