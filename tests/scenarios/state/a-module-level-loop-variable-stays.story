The variables of an unchanged top-level loop are left alone.
--- file shop.py
TOTAL = 0
for n in range(4):
    TOTAL += n
RATE = 1
--- hold
import shop
shop.TOTAL = 100
--- replace shop.py
- RATE = 1
+ RATE = 2
--- expect
assert (shop.TOTAL, shop.n, shop.RATE) == (100, 3, 2)
