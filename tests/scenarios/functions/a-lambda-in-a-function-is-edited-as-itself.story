A lambda in a function is edited as itself, by the name that it is given there.
tags: cold
--- file shop.py
def make():
    first = lambda x: x + 1
    double = lambda x: x + 2
    again = lambda x: x + 3
    return first, double, again
--- hold
from shop import make
first, double, again = make()
--- edit shop.py
def make():
    double = lambda x: x * 5
    again = lambda x: x * 6
    return None, double, again
--- expect
assert double(10) == 50
assert again(10) == 60
