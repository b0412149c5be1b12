A name that one branch sets on its module by `setattr`, and another one binds, stays as it runs again.
tags: cold, still
--- file shop.py
import sys
try:
    import no_such_module
except ImportError:
    for key, value in (("tea", 3), ("milk", 2)):
        setattr(sys.modules[__name__], key, value)
else:
    tea = 0
LIMIT = 1
--- hold
import shop
--- replace shop.py
- LIMIT = 1
+ RATE = 1
--- expect
assert (shop.tea, shop.milk) == (3, 2)
