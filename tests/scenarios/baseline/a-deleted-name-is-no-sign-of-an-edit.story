A name that the module deletes again does not make it look as if it had been edited before the session.
tags: cold
imported: before
--- file shop.py
base = 4
PRICE = base * 2
del base
for step in range(3):
    pass
else:
    LAST = step
--- hold
import shop
--- replace shop.py
- for step in range(3):
+ for step in range(5):
--- expect
assert shop.PRICE == 8
assert shop.LAST == 4
