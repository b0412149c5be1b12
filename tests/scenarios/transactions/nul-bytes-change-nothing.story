A file with NUL bytes fails the revision and changes nothing.
tags: still
--- file shop.py
def price():
    return "old"
--- hold
from shop import price
--- edit shop.py bytes
def price():
    return "new"\x00
--- expect
assert price() == "old"
--- report
assert not report.ok
