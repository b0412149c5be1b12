A `try` whose import had failed in a circle takes the import when an edit takes the circle away.
tags: cold
--- file shop/__init__.py
from till import RATE
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
--- edit shop/tax.py
LIMIT = 12
--- expect
assert till.LIMIT == 12
assert till.RATE == [12]
--- edit shop/tax.py
LIMIT = 13
--- expect
assert till.LIMIT == 13
assert till.RATE == [13]
--- report
assert report.ok and not report.stale, str(report)
