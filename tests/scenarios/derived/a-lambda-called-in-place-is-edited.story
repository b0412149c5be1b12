A value that comes from calling a lambda where it is written follows the lambda's edit.
tags: cold
--- file shop.py
RATE = (lambda: 1)()
DOUBLE = RATE * 2
--- hold
import shop
--- replace shop.py
- RATE = (lambda: 1)()
+ RATE = (lambda: 2)()
--- expect
assert shop.RATE == 2
assert shop.DOUBLE == 4
