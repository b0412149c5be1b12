A statement that raises SystemExit fails the revision and ends nothing.
tags: still
--- file shop.py
RATE = 1


def price():
    return 1
--- hold
from shop import price
--- edit shop.py
import sys

RATE = 1
sys.exit(3)


def price():
    return 2
--- expect
assert price() == 1
--- report
assert not report.ok
assert report.error.kind == "SystemExit"
