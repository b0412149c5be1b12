Names that a call takes out of its module are there again for a statement that needs them.
tags: cold
--- file lazy.py
import sys


def install():
    space = sys._getframe(1).f_globals
    del space["FLAG"], space["install"]
    return False


def tidy(space, *names):
    for name in names:
        space.pop(name, None)
--- file shop.py
from lazy import install, tidy
from lazy import sys as FLAG

if not install():
    import os

    PRICE = 1


def helper():
    return 4


TOTAL = helper()
tidy(globals(), "helper", "tidy")
--- hold
import shop
--- replace shop.py
-     PRICE = 1
+     PRICE = 2
--- expect
assert shop.PRICE == 2
assert sorted(name for name in vars(shop) if not name.startswith("__")) == ["PRICE", "TOTAL", "os"]
--- replace shop.py
- TOTAL = helper()
+ TOTAL = helper() + 1
--- expect
assert shop.TOTAL == 5
assert not hasattr(shop, "helper")
--- replace shop.py
-     return 4
+     return 5
--- expect
assert shop.TOTAL == 6
