With postponed annotations, edited ones are text and live.
tags: cold
--- file shop.py
from __future__ import annotations


def price(n: Old) -> Old:
    return n
--- hold
from shop import price
--- replace shop.py
- def price(n: Old) -> Old:
-     return n
+ def price(n: New) -> New:
+     return n * 2
--- expect
assert price(2) == 4
assert price.__annotations__ == {"n": "New", "return": "New"}
