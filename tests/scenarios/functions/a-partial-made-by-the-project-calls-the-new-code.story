A partial at top level of the project calls the new code, and keeps its identity.
--- file shop.py
from functools import partial


def price(n, rate):
    return n * rate


double = partial(price, rate=2)
--- hold
import shop
double = shop.double
--- replace shop.py
-     return n * rate
+     return n * rate + 1
--- expect
assert double(3) == 7
assert shop.double(3) == 7
