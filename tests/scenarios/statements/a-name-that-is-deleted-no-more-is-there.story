A name that a statement deleted is there once that statement is gone.
tags: cold
--- file shop.py
base = 3
PRICE = base * 2
del base
for step in range(3):
    pass
del step
--- hold
import shop
--- replace shop.py
- del base
...
- del step
--- expect
assert shop.base == 3
assert shop.step == 2
assert shop.PRICE == 6
