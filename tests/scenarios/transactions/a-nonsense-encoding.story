A coding cookie that nobody knows fails the revision.
tags: still
--- file shop.py
def price():
    return "old"
--- hold
from shop import price
--- edit shop.py
# -*- coding: klingon -*-
def price():
    return "new"
--- expect
assert price() == "old"
--- report
assert not report.ok
assert report.error.path.endswith("shop.py")
