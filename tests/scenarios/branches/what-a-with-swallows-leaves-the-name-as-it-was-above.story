A `with` that swallows an exception binds nothing, so that its name is what the statement above it says.
tags: cold
--- file shop.py
import contextlib

PARTS = 2
SHARE = 0
with contextlib.suppress(ZeroDivisionError):
    SHARE = 8 // PARTS
TOTAL = SHARE + 1
--- hold
import shop
--- replace shop.py
- PARTS = 2
+ PARTS = 0
--- expect
assert (shop.SHARE, shop.TOTAL) == (0, 1)
--- replace shop.py
- PARTS = 0
+ PARTS = 4
--- expect
assert (shop.SHARE, shop.TOTAL) == (2, 3)
