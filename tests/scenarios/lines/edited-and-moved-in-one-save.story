A function that is edited, below one that grew, has right lines and the new code.
tags: cold
--- file shop.py
def grow():
    return 1


def edited():
    return [lambda: 2]


def last():
    return 3
--- hold
import shop
from shop import edited, grow, last
small = edited()[0]
--- edit shop.py
def grow():
    one = 1

    return one


def edited():
    two = 2
    return [lambda: two * 10 if False else 20]


def last():
    return 3
--- expect
assert (grow(), edited()[0](), last()) == (1, 20, 3)
assert edited.__code__.co_firstlineno == 7
assert edited()[0].__code__.co_firstlineno == 9
assert last.__code__.co_firstlineno == 12
