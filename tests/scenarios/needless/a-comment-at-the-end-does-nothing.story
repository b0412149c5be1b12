A comment behind everything does nothing at all.
tags: still
--- file shop.py
def price():
    return 1
--- hold
import shop
code = shop.price.__code__
--- edit shop.py
def price():
    return 1
# the end
--- expect
assert shop.price.__code__ is code
--- report
assert report.empty
