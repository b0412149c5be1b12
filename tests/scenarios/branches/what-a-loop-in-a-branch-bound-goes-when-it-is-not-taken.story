The variables of a loop in a branch that is not taken any more go, and so do the names that it set.
tags: cold
--- file shop.py
import sys


def size():
    return 9


if size() > 4:
    for key, value in (("TEA", 3), ("CUP", 4)):
        setattr(sys.modules[__name__], key, value)
else:
    TEA = 0
--- hold
import shop
--- replace shop.py
- if size() > 4:
+ if 3 > 4:
--- expect
assert shop.TEA == 0
assert not hasattr(shop, "key")
assert not hasattr(shop, "value")
assert not hasattr(shop, "CUP")
