A statement that raises a BaseException of its own fails the revision like any other.
tags: still
--- file shop.py
RATE = 1
--- hold
import shop
--- edit shop.py
class Stop(BaseException):
    pass


RATE = 2
raise Stop("now")
--- expect
assert shop.RATE == 1
assert not hasattr(shop, "Stop")
--- report
assert not report.ok
assert report.error.kind == "Stop"
