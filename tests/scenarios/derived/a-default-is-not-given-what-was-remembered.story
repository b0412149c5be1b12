A default that was got of a function which keeps its results in a table is worked out anew.
tags: cold
--- file prices.py
RATE = 2
KNOWN = {}

def price(n):
    if n not in KNOWN:
        KNOWN[n] = n * RATE
    return KNOWN[n]
--- file shop.py
from prices import price

def order(n, at=price(3)):
    return n * at

class Till:
    def pay(self, *, least=price(4)):
        return least
--- hold
import prices, shop
order = shop.order
--- replace prices.py
-         KNOWN[n] = n * RATE
+         KNOWN[n] = n * RATE + 1
--- expect
assert (order(1), shop.Till().pay()) == (7, 9)
assert prices.KNOWN == {3: 7, 4: 9}
--- report
assert report.ok and report.stale == ()
--- replace prices.py
- RATE = 2
+ RATE = 3
--- expect
assert (order(1), shop.Till().pay()) == (10, 13)
