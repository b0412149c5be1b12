Inner functions, lambdas and comprehensions of a moved function have their new lines.
tags: cold
--- file shop.py
def outer():
    def inner():
        return 1

    return inner, lambda: 2
--- hold
import shop
inner, small = shop.outer()
--- edit shop.py
# One.
# Two.


def outer():
    def inner():
        return 1

    return inner, lambda: 2
--- expect
assert inner.__code__.co_firstlineno == 6
assert small.__code__.co_firstlineno == 9
assert shop.outer()[0].__code__.co_firstlineno == 6
