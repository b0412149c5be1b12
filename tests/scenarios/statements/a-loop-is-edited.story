An edited top-level loop is run again and its results are as in a fresh start.
tags: cold
--- file shop.py
SQUARES = {}
for n in range(3):
    SQUARES[n] = n * n
--- hold
import shop
--- replace shop.py
- for n in range(3):
-     SQUARES[n] = n * n
+ for n in range(4):
+     SQUARES[n] = n * n * n
--- expect
assert shop.SQUARES == {0: 0, 1: 1, 2: 8, 3: 27}
assert shop.n == 3
