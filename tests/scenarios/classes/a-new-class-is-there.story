A class that was added can be used, also by an edited function.
tags: cold
--- file shop.py
def make():
    return None
--- hold
from shop import make
--- edit shop.py
class Basket:
    n = 1


def make():
    return Basket()
--- expect
assert make().n == 1
