A file that nobody imported does nothing when it appears, changes, breaks or goes.
tags: still
--- file shop.py
def price():
    return 1
--- file script.py
RUN = 1
--- hold
import sys
from shop import price
--- edit script.py
RUN = (
--- edit fresh.py
raise RuntimeError("nobody imports this")
--- expect
assert price() == 1
assert "script" not in sys.modules
assert "fresh" not in sys.modules
--- report
assert report.empty
--- delete script.py
--- expect
assert price() == 1
--- report
assert report.empty
