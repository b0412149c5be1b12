A function that is now imported from elsewhere under the same name is that one, for importers too.
tags: cold
--- file shop.py
def root(n):
    return n
--- file till.py
from shop import root
--- hold
import math
import shop
import till
--- edit shop.py
from math import sqrt as root
--- expect
assert shop.root is math.sqrt
assert till.root is math.sqrt
