A package that had no file is the same module when it gets its `__init__.py`, and has what that binds.
--- file shop/prices.py
RATE = 2
--- file app.py
import shop.prices

TOTAL = shop.prices.RATE * 10
--- hold
import app
import shop
--- edit shop/__init__.py
from .prices import RATE

NAME = "broken
--- expect
assert app.TOTAL == 20
--- report
assert not report.ok
--- edit shop/__init__.py
from .prices import RATE

NAME = "shop"
--- replace app.py
- TOTAL = shop.prices.RATE * 10
+ TOTAL = shop.RATE * 10
+ TITLE = shop.NAME.title()
--- expect
assert (app.TOTAL, app.TITLE) == (20, "Shop")
assert app.shop is shop
assert shop.__file__.endswith("__init__.py")
--- edit shop/__init__.py
from .prices import RATE

NAME = "store"
--- replace shop/prices.py
- RATE = 2
+ RATE = 3
--- expect
assert (app.TOTAL, app.TITLE) == (30, "Store")
--- report
assert report.ok
assert report.stale == ()
