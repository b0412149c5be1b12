A function that becomes a lambda goes on as it, wherever it is held.
tags: cold
--- file shop.py
def price(n, m=2):
    "What it costs."
    return n * 2
--- file front.py
from shop import price
HANDLERS = {"price": price}
--- hold
import front, shop
kept = [shop.price]
--- replace shop.py
- def price(n, m=2):
-     "What it costs."
-     return n * 2
+ price = lambda *a, **k: None
--- expect
assert front.price is shop.price is front.HANDLERS["price"]
assert kept[0](2) is None
assert shop.price.__name__ == "<lambda>", shop.price.__name__
assert front.price(7) is None
--- report
assert not report.stale, report.stale
