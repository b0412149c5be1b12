A file that parses and does not compile changes nothing.
tags: still
--- file shop.py
def price():
    return 1
--- hold
from shop import price
--- edit shop.py
def price():
    return 2


def wrong():
    nonlocal nothing
--- expect
assert price() == 1
--- report
assert not report.ok
assert report.error.kind == "SyntaxError"
