Annotations of what a branch defines become texts with a `from __future__` import, too.
tags: cold
--- file shop.py
if True:
    def price(n: int) -> int:
        return n
--- hold
from shop import price
--- edit shop.py
from __future__ import annotations
if True:
    def price(n: int) -> int:
        return n
--- expect
assert price.__annotations__ == {"n": "int", "return": "int"}
