A statement that has its turn a second time, for a name that went, is followed by who binds its names below it.
tags: cold
--- file prices.py
tea = 3
--- file shop.py
from prices import tea

cake = 2
NAMES = sorted(name for name in globals() if name in ("tea", "cake"))
--- file app.py
from shop import NAMES

for last in ("app",):
    COUNT = 1
--- hold
import app
import shop
--- edit shop.py
cake = 2
NAMES = sorted(name for name in globals() if name in ("tea", "cake"))
--- replace app.py
- from shop import NAMES
+ from shop import NAMES, cake
+
+ for last in (len(NAMES), cake):
+     MANY = last
--- delete prices.py
--- expect
assert shop.NAMES == ["cake"]
assert app.MANY == 2
assert app.last == "app"
