What a module deletes at its end is there again for a statement that needs some of it.
tags: cold
--- file shop.py
import sys as _sys


def _double(n):
    return n * 2


class _Rates:
    tea = 3


_BASE = 5
PRICE = _double(1)
TOTAL = _Rates.tea + _BASE
for _each in range(3):
    LAST = _each
BIG = _sys.maxsize > 0
del _double, _Rates, _BASE, _each, _sys
--- hold
import shop
--- replace shop.py
- PRICE = _double(1)
+ PRICE = _double(2)
--- expect
assert shop.PRICE == 4
assert sorted(name for name in vars(shop) if not name.startswith("__")) == [
    "BIG", "LAST", "PRICE", "TOTAL"
]
--- replace shop.py
-     tea = 3
+     tea = 4
--- expect
assert shop.TOTAL == 9
assert not hasattr(shop, "_Rates")
--- replace shop.py
- BIG = _sys.maxsize > 0
+ BIG = _sys.maxsize > _double(3)
--- expect
assert shop.BIG is True
assert not hasattr(shop, "_sys")
