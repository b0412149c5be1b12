An alias that gets wrapped, in a class too, leaves the function that it wraps as it was.
tags: cold
--- file shop.py
from functools import wraps
def deco(f):
    @wraps(f)
    def inner(*a):
        return f(*a) + 1
    return inner
def helper(self):
    return 1
class W:
    x = helper
y = helper
--- hold
from shop import W, helper
import shop
--- replace shop.py
-     x = helper
+     x = deco(helper)
...
- y = helper
+ y = deco(helper)
--- expect
assert helper(1) == 1
assert W().x() == 2
assert shop.y(1) == 2
