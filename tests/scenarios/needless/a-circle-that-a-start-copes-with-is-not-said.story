A circle of imports in which each module has what the other one asks for is nothing to speak of.
--- file shop/__init__.py
RATE = 2
try:
    from shop._fast import price
except ImportError:
    def price():
        return 0
--- file shop/_fast.py
def price():
    return 1
--- file till.py
from shop import *
TOTAL = price()
--- hold
import shop, till
--- edit shop/_fast.py
from shop import RATE
def price():
    return RATE
--- expect
assert till.price() == 2
assert till.TOTAL == 2
--- report
assert report.ok and not report.stale, str(report)
