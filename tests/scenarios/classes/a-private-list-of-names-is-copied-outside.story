A copy of a class's private list of names follows the classes that its hook notes there.
tags: cold
--- file shop.py
class _Shop:
    __all = []
    __rate = 2

    def __init_subclass__(cls):
        _Shop.__all.append(cls.__name__)

class Corner(_Shop):
    size = 1
--- file stock.py
from shop import Corner, _Shop
ALL = list(_Shop._Shop__all)
RATE = getattr(Corner, "_Shop__rate")
--- hold
import shop, stock
--- replace shop.py
-     size = 1
+     size = 2
+     kind = "corner"
--- expect
assert stock.ALL == shop._Shop._Shop__all == ["Corner"]
--- replace shop.py
- class Corner(_Shop):
+ class Booth(_Shop):
+     pass
+
+ class Corner(_Shop):
--- expect
assert stock.ALL == shop._Shop._Shop__all == ["Booth", "Corner"]
--- replace shop.py
-     __rate = 2
+     __rate = 3
--- expect
assert stock.RATE == 3
