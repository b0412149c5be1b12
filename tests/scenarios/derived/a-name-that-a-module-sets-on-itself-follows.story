A name that a module sets on itself, in a loop that spells it or as an attribute, is bound as any other.
tags: cold
--- file codes.py
import sys

BASE = 4
for name, value in (("LOW", BASE), ("HIGH", BASE + 5)):
    setattr(sys.modules[__name__], name, value)
try:
    import no_such_module
except ImportError:
    sys.modules[__name__].MODE = "slow"
else:
    MODE = "fast"
globals().update({"UNIT": "m"}, SIGN="+")
setattr(sys.modules[__name__], "LAST", HIGH)
--- file shop.py
from codes import *

RANGE = (LOW, HIGH, LAST, MODE, UNIT, SIGN)
--- file kiosk.py
import codes

def low():
    return codes.LOW

def ask():
    return getattr(codes, "UNIT", None)
LOWEST = low()
--- hold
import codes, shop, kiosk
--- replace codes.py
- BASE = 4
+ BASE = 3
...
-     sys.modules[__name__].MODE = "slow"
+     sys.modules[__name__].MODE = "slower"
--- expect
assert shop.RANGE == (3, 8, 8, "slower", "m", "+")
assert (shop.HIGH, kiosk.LOWEST, codes.LAST) == (8, 3, 8)
--- replace codes.py
- globals().update({"UNIT": "m"}, SIGN="+")
+ globals().update(SIGN="-")
...
- setattr(sys.modules[__name__], "LAST", HIGH)
--- edit shop.py
from codes import *

RANGE = (LOW, HIGH, MODE, SIGN)
--- expect
assert shop.RANGE == (3, 8, "slower", "-")
assert not hasattr(codes, "UNIT") and not hasattr(shop, "UNIT") and kiosk.ask() is None
assert not hasattr(codes, "LAST") and not hasattr(shop, "LAST")
--- report
assert report.ok and report.stale == ()
--- edit shop.py
from codes import MODE
--- expect
assert not hasattr(shop, "HIGH") and not hasattr(shop, "LOW") and shop.MODE == "slower"
--- report
assert report.ok and report.stale == ()
--- replace codes.py
- for name, value in (("LOW", BASE), ("HIGH", BASE + 5)):
+ for name, value in (("LOW", BASE), ("TOP", BASE + 5)):
...
-     sys.modules[__name__].MODE = "slower"
+     MODE = "slowest"
--- expect
assert not hasattr(codes, "HIGH") and codes.TOP == 8
assert shop.MODE == "slowest"
--- report
assert report.ok and report.stale == ()
