An edited top-level with is run again.
tags: cold
--- file shop.py
from contextlib import nullcontext

with nullcontext(1) as n:
    VALUE = n
--- hold
import shop
--- replace shop.py
- with nullcontext(1) as n:
+ with nullcontext(2) as n:
--- expect
assert (shop.n, shop.VALUE) == (2, 2)
