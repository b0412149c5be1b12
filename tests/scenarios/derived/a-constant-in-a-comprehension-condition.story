A constant that only a condition inside a comprehension reads is an input.
tags: cold
--- file shop.py
LIMIT = 2
SMALL = [n for n in range(5) if n < LIMIT]
TOTAL = sum(n for n in SMALL)
--- hold
import shop
--- replace shop.py
- LIMIT = 2
+ LIMIT = 4
--- expect
assert shop.SMALL == [0, 1, 2, 3]
assert shop.TOTAL == 6
