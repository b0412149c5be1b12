A function that counts its calls, and gives no number away, has nothing said when it is called again.
--- file counting.py
import itertools

CALLS = 0
_ticks = itertools.count()


def price(rate):
    global CALLS
    CALLS += 1
    next(_ticks)
    return rate * 100
--- file shop.py
from counting import price

RATE = 2
TEA = price(RATE)
POT = {"price": price(RATE), "size": 1}
--- hold
import shop
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert (shop.TEA, shop.POT) == (300, {"price": 300, "size": 1})
--- report
assert report.ok and report.stale == ()
