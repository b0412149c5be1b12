A lambda that becomes a function goes on as it, wherever it is held.
tags: cold
--- file shop.py
price = lambda *a, **k: None
--- file front.py
from shop import price
HANDLERS = {"price": price}
--- hold
import front, shop
kept = [shop.price]
--- replace shop.py
- price = lambda *a, **k: None
+ def price(n, m=2):
+     "What it costs."
+     return n * 2
--- expect
assert front.price is shop.price is front.HANDLERS["price"]
assert kept[0](2) == 4
assert shop.price.__name__ == "price"
--- report
assert not report.stale, report.stale
