A touched file does nothing, and the report is empty.
tags: still
--- file shop.py
STATE = object()


def price():
    return 1
--- hold
import shop
state, code = shop.STATE, shop.price.__code__
--- touch shop.py
--- expect
assert shop.STATE is state
assert shop.price.__code__ is code
--- report
assert report.empty
assert report.files == ()
