A failed edit that is taken back leaves nothing to do.
tags: still
--- file shop.py
def price():
    return 1
--- hold
from shop import price
--- edit shop.py
def price():
    return (
--- expect
assert price() == 1
--- report
assert not report.ok
--- edit shop.py
def price():
    return 1
--- expect
assert price() == 1
--- report
assert report.ok
assert not session.status().waiting
