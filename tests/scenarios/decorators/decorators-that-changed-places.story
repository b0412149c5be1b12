The order of decorators follows the source.
tags: cold
--- file shop.py
def plus(function):
    return lambda n: function(n) + 1


def twice(function):
    return lambda n: function(n) * 2


@plus
@twice
def price(n):
    return n
--- hold
import shop
--- replace shop.py
- @plus
- @twice
+ @twice
+ @plus
--- expect
assert shop.price(3) == 8
