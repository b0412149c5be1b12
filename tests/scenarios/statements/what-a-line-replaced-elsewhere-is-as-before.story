What a line replaced in another module or class, or a line above it had set, is as before without it.
tags: cold
--- file shop.py
RATE = 2

def price():
    return RATE

class Order:
    def total(self):
        return 1
--- file patches.py
import shop

shop.RATE = 5
shop.RATE = 6
shop.price = lambda: 100
shop.Order.total = lambda self: 50
--- hold
import patches, shop
order = shop.Order()
--- replace patches.py
- shop.RATE = 6
--- expect
assert shop.RATE == 5
--- replace patches.py
- shop.RATE = 5
- shop.price = lambda: 100
- shop.Order.total = lambda self: 50
--- expect
assert shop.RATE == 2
assert shop.price() == 2
assert order.total() == 1
--- report
assert report.ok and not report.stale
