A future import that was added acts on every annotation of the file.
tags: cold
--- file shop.py
"""Words."""


def price(n: int) -> int:
    return n
--- hold
from shop import price
--- replace shop.py
- """Words."""
+ """Words."""
+
+ from __future__ import annotations
--- expect
assert price.__annotations__ == {"n": "int", "return": "int"}
