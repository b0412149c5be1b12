A constant that goes while a top-level statement of its own module uses it fails the revision.
tags: still
--- file shop.py
RATE = 2
DOUBLE = RATE * 2


def price():
    return "old"
--- hold
import shop
--- edit shop.py
DOUBLE = RATE * 2


def price():
    return "new"
--- expect
assert (shop.RATE, shop.DOUBLE, shop.price()) == (2, 4, "old")
--- report
assert not report.ok
assert report.error.kind == "NameError"
assert "RATE" in report.error.message
