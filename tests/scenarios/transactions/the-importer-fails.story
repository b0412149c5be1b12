When a module that uses the edited one fails, the edited one is as before too.
--- file config.py
RATE = 2


def rate():
    return RATE
--- file shop.py
from config import RATE

INVERSE = 10 / RATE
--- hold
import config
import shop
--- replace config.py
- RATE = 2
+ RATE = 0
...
-     return RATE
+     return RATE + 1
--- expect
assert (config.RATE, config.rate(), shop.RATE, shop.INVERSE) == (2, 2, 2, 5)
--- report
assert not report.ok
assert report.error.kind == "ZeroDivisionError"
assert report.error.path.endswith("shop.py")
--- replace config.py
- RATE = 0
+ RATE = 5
--- expect
assert (config.RATE, config.rate(), shop.RATE, shop.INVERSE) == (5, 6, 5, 2)
