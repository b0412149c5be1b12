What a new module tries to import in a circle is said where a start would take its `except ImportError`.
--- file shop/__init__.py
--- file shop/tax.py
LIMIT = 10
--- file till.py
from shop.tax import LIMIT
RATE = [LIMIT]
--- hold
import till, shop, shop.tax
--- edit desk.py
try:
    from till import RATE
except ImportError:
    RATE = []
--- edit shop/__init__.py
from desk import RATE
--- expect
assert shop.RATE == [10]
--- report
assert report.ok
assert [(item.code, item.target) for item in report.stale] == [("HMR106", "desk:RATE")], str(report)
