A circle of imports that an edit brings in is said where a start may take an `except ImportError`, until it goes.
--- file shop/__init__.py
LIMITS = ()
--- file shop/tax.py
LIMIT = 10
--- file till.py
try:
    from shop.tax import LIMIT
except ImportError:
    LIMIT = 1
RATE = [LIMIT]
--- hold
import till, shop, shop.tax
--- edit shop/__init__.py
from till import RATE
LIMITS = tuple(RATE)
--- expect
assert shop.LIMITS == (10,)
--- report
assert report.ok
assert [(item.code, item.target) for item in report.stale] == [("HMR106", "till:LIMIT")], str(report)
assert session.status().stale == report.stale
--- edit shop/__init__.py
LIMITS = (1,)
--- expect
assert shop.LIMITS == (1,)
assert till.LIMIT == 10
--- report
assert report.ok and not report.stale
assert not session.status().stale
