A from-import that becomes a star-import of the same module leaves its names bound.
tags: cold
--- file tools.py
def double(n):
    return n * 2


def half(n):
    return n / 2
--- file shop.py
from tools import double

TABLE = {"double": double}
--- hold
import shop
--- replace shop.py
- from tools import double
+ from tools import *
--- expect
assert shop.half(4) == shop.double(1) == 2
assert shop.TABLE["double"] is shop.double
