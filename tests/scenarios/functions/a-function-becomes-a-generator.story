A plain function that gets a yield is a generator function for its holders too.
tags: cold
--- file shop.py
def items():
    return [1]
--- hold
import inspect
from shop import items
--- replace shop.py
-     return [1]
+     yield 1
+     yield 2
--- expect
assert inspect.isgeneratorfunction(items)
assert list(items()) == [1, 2]
