A `functools.partial` that somebody holds takes what its edited statement gives it.
tags: cold
--- file shop.py
from functools import partial
def scale(factor, n):
    return factor * n
double = partial(scale, 2)
--- hold
import shop
from shop import double
kept = [double]
--- replace shop.py
- double = partial(scale, 2)
+ double = partial(scale, 20)
--- expect
assert shop.double(1) == 20
assert kept[0](1) == 20
assert double(1) == 20
