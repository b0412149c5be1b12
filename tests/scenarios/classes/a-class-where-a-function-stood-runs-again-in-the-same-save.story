A class stands where a function of its name was, and runs twice in one save, since a star-import comes that it uses.
tags: cold
--- file base.py
for step in (2,):
    if 2 > 3:
        def rate(number):
            return number + 3
    else:
        def rate(number):
            return number - 3
try:
    import no_such_module
except ImportError:
    if 2 + 1 + rate(2) > 4:
        wide = 3
    else:
        wide = 2 + 1 + rate(2)
else:
    wide = 0
--- file shop.py
try:
    import no_such_module
except ImportError:
    def told(number):
        return number
else:
    def told(number):
        return 0
KNOWN = {}
def Order(number):
    if number not in KNOWN:
        KNOWN[number] = number + 3
    return KNOWN[number]
--- hold
import base, shop
--- edit shop.py
from base import *
try:
    import no_such_module
except ImportError:
    def told(number):
        return number
else:
    def told(number):
        return 0
class Order:
    size = 3
    both = size + rate(2)
    rows = tuple(each for each in range(both % 5))
    def told(self):
        return self.both + 3
--- expect
assert shop.Order().told() == 5
