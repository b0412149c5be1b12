When a re-run statement raises, everything is as before, and the traceback is the user's own.
--- file shop.py
RATE = 2
DOUBLE = RATE * 2


def price():
    return RATE
--- hold
import shop
from shop import price
--- edit shop.py
RATE = 3
DOUBLE = RATE // 0


def price():
    return RATE * 100
--- expect
assert (shop.RATE, shop.DOUBLE, price()) == (2, 4, 2)
--- report
assert not report.ok
assert report.error.kind == "ZeroDivisionError"
assert report.error.path.endswith("shop.py")
assert report.error.line == 2
assert "DOUBLE = RATE // 0" in report.error.traceback
frames = [line for line in report.error.traceback.splitlines() if line.startswith("  File")]
assert all("shop.py" in frame for frame in frames), frames
--- replace shop.py
- DOUBLE = RATE // 0
+ DOUBLE = RATE * 2
--- expect
assert (shop.RATE, shop.DOUBLE, price()) == (3, 6, 300)
