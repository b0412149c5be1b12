An annotation in a branch follows a future import of its file.
tags: cold
--- file shop.py
if True:
    count: int = 3
price: int = 4
--- hold
import shop
--- replace shop.py
- if True:
+ from __future__ import annotations
+ if True:
--- expect
assert shop.__annotations__ == {"count": "int", "price": "int"}
