An edited += does not add to its own earlier result.
tags: cold
--- file shop.py
TOTAL = 10
TOTAL += 5
--- hold
import shop
--- replace shop.py
- TOTAL += 5
+ TOTAL += 7
--- expect
assert shop.TOTAL == 17
