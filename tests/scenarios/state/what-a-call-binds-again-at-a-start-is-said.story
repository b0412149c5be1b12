A constant is edited which a call further down has bound again: the edit counts, and a start is said to differ.
--- file shop.py
LIMIT = 1
RATE = 1
COUNT = 0

def setup(limit):
    global LIMIT
    LIMIT = limit

def bump():
    global COUNT
    COUNT += 1

setup(5)
bump()
DOUBLE = LIMIT * 2
--- hold
import shop
assert shop.DOUBLE == 10
--- replace shop.py
- LIMIT = 1
- RATE = 1
+ LIMIT = 2
+ RATE = 2
--- expect
assert (shop.LIMIT, shop.RATE) == (2, 2)
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:LIMIT")]
assert "setup(5)" in report.stale[0].why
--- replace shop.py
- RATE = 2
+ RATE = 3
...
- setup(5)
+ setup(6)
--- expect
assert (shop.LIMIT, shop.RATE, shop.DOUBLE) == (6, 3, 12)
--- report
assert report.stale == ()
