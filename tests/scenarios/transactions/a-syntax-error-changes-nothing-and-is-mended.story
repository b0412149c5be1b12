A file with a syntax error changes nothing; the next save mends it.
--- file shop.py
RATE = 1


def price():
    return RATE
--- hold
import shop
from shop import price
--- edit shop.py
RATE = 2


def price(:
    return RATE
--- expect
assert (price(), shop.RATE) == (1, 1)
--- report
assert not report.ok
assert report.error.kind == "SyntaxError"
assert report.error.path.endswith("shop.py")
assert report.error.line == 4
assert session.status().waiting
--- edit shop.py
RATE = 2


def price():
    return RATE * 10
--- expect
assert (price(), shop.RATE) == (20, 2)
--- report
assert report.ok
assert not session.status().waiting
