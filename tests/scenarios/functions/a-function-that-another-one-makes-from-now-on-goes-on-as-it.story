A function that another one makes from now on goes on as it, wherever it is held.
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
+ def _make(free=3):
+     def price(n, m=2):
+         "What it costs."
+         return n * free
+     return price
+ price = _make()
--- expect
assert front.price is shop.price is front.HANDLERS["price"]
assert kept[0](2) == 6
assert shop.price.__qualname__ == "_make.<locals>.price"
assert kept[0] is shop.price
--- report
assert not report.stale, report.stale
--- replace shop.py
- def _make(free=3):
-     def price(n, m=2):
-         "What it costs."
-         return n * free
-     return price
- price = _make()
+ def price(n, m=2):
+     "What it costs."
+     return n * 4
--- expect
assert front.price is shop.price is front.HANDLERS["price"]
assert kept[0](2) == 8
assert shop.price.__qualname__ == "price"
assert kept[0] is shop.price
--- report
assert not report.stale, report.stale
