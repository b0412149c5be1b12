A statement that turned into another kind of statement is run.
tags: cold
--- file shop.py
TOTAL = 3
--- hold
import shop
--- edit shop.py
TOTAL = 0
for n in (1, 2, 4):
    TOTAL += n
--- expect
assert shop.TOTAL == 7
