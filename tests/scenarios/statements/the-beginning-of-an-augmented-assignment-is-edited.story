An edited first value goes through the += that follow.
tags: cold
--- file shop.py
TOTAL = 10
TOTAL += 5
TOTAL += 1
--- hold
import shop
--- replace shop.py
- TOTAL = 10
+ TOTAL = 100
--- expect
assert shop.TOTAL == 106
