A generator made after the edit runs the new code.
tags: cold
--- file shop.py
def items():
    yield 1
    yield 2
--- hold
from shop import items
--- replace shop.py
-     yield 2
+     yield 20
+     yield 30
--- expect
assert list(items()) == [1, 20, 30]
