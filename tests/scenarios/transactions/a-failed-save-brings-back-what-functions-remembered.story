A save that fails leaves what functions remember as it was, and no result of the code that is not live.
--- file shop.py
from functools import cache

RATE = 2
KNOWN = {}

def price(number):
    if number not in KNOWN:
        KNOWN[number] = [number * RATE]
    return KNOWN[number]

@cache
def cached(number):
    return number * RATE

ONE = price(1)
TWO = cached(2)
LAST = 1
--- hold
import shop
known = shop.KNOWN[1]
--- replace shop.py
- RATE = 2
+ RATE = 3
...
- LAST = 1
+ LAST = 1 / 0
--- expect
assert shop.KNOWN == {1: [2]}
assert shop.KNOWN[1] is known is shop.ONE
assert shop.cached(2) == 4
--- report
assert not report.ok
--- replace shop.py
- LAST = 1 / 0
+ LAST = 2
--- expect
assert shop.ONE == [3]
assert shop.ONE is shop.price(1)
assert shop.TWO == 6
assert shop.cached(2) == 6
