A function in a `with` or a loop keeps its results in a table, and so does a method there; nobody is given an old one.
tags: cold
--- file prices.py
import contextlib

RATE = 2
with contextlib.nullcontext():
    known = {}
    def price(n):
        if n not in known:
            known[n] = n * RATE
        return known[n]

for once in (1,):
    class Shop:
        known = {}
        def total(self, n):
            if n not in self.known:
                self.known[n] = price(n) + 1
            return self.known[n]
    shop = Shop()

TEA = price(3)
TOTAL = shop.total(4)
--- file kiosk.py
import prices

CAKE = prices.price(5)
TOTAL = prices.shop.total(6)
--- hold
import prices, kiosk
--- replace prices.py
- RATE = 2
+ RATE = 3
--- expect
assert (prices.TEA, prices.TOTAL, kiosk.CAKE, kiosk.TOTAL) == (9, 13, 15, 19)
assert prices.known == {3: 9, 4: 12, 5: 15, 6: 18}
assert prices.shop.known == {4: 13, 6: 19}
--- replace prices.py
-             known[n] = n * RATE
+             known[n] = n * RATE + 1
--- expect
assert (prices.TEA, prices.TOTAL, kiosk.CAKE, kiosk.TOTAL) == (10, 14, 16, 20)
assert prices.known == {3: 10, 4: 13, 5: 16, 6: 19}
