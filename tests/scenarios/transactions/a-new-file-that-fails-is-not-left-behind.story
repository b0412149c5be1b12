A file imported by a failed revision is not left half-made among the modules.
--- file shop.py
def price():
    return 1
--- hold
import sys
from shop import price
--- edit tax.py
RATE = 2
raise RuntimeError("not yet")
--- edit shop.py
from tax import RATE


def price():
    return RATE
--- expect
assert price() == 1
assert "tax" not in sys.modules
--- report
assert not report.ok
assert report.error.kind == "RuntimeError"
assert report.error.path.endswith("tax.py")
--- edit tax.py
RATE = 2
--- expect
assert price() == 2
